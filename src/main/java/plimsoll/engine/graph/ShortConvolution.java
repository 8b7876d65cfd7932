package plimsoll.engine.graph;

import plimsoll.core.Mixer;

/// The gated short convolution of LFM2.
///
/// Source: llama.cpp v0.5.0 `src/models/lfm2.cpp`, `build_shortconv_block`.
final class ShortConvolution {
    private final Frame frame;
    private final States states;

    ShortConvolution(Frame frame, States states) {
        this.frame = frame;
        this.states = states;
    }

    Node apply(Node x, int layer, Mixer.Recurrent shape) {
        long sequences = frame.load.batch().sequences();
        long each = frame.tokens() / sequences;
        long width = x.length(0);
        Node split = Ops.reshape(x, width, each, sequences);
        Node all = Ops.mulMat(frame.weights.of(layer, "shortconv.in_proj.weight"), split);
        Node signal = Ops.multiply(third(all), third(all));
        Node gate = third(all);
        Node columns = states.columns(layer, shape);
        Node old = Ops.reshape(states.read(columns), shape.kernel() - 1L, width, sequences);
        Node window = states.roll(old, signal, columns);
        Node filtered = Ops.convolution(window, frame.weights.of(layer, "shortconv.conv.weight"));
        Node gated = Ops.multiply(gate, filtered);
        Node out = Ops.mulMat(frame.weights.of(layer, "shortconv.out_proj.weight"), gated);
        return Ops.reshape(out, width, each * sequences);
    }

    private static Node third(Node all) {
        return Ops.view(
                all,
                new long[] {all.length(0) / 3, all.length(1), all.length(2)},
                all.stride(1),
                all.stride(2));
    }
}
