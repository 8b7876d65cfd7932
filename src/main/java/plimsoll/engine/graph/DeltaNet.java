package plimsoll.engine.graph;

import plimsoll.core.Architecture;
import plimsoll.core.Mixer;

/// The gated delta net, the linear attention of Qwen3-Next and Qwen3.5.
///
/// Source: llama.cpp v0.5.0 `src/models/qwen3next.cpp`, `qwen35.cpp`, `qwen35moe.cpp`
/// (`build_layer_attn_linear`), `src/models/delta-net-base.cpp`.
final class DeltaNet {
    private final Frame frame;
    private final States states;
    private final long sequences;
    private final long each;

    DeltaNet(Frame frame, States states) {
        this.frame = frame;
        this.states = states;
        this.sequences = frame.load.batch().sequences();
        this.each = frame.tokens() / sequences;
    }

    /// How strongly each token writes, and how fast the state fades.
    private record Rates(Node write, Node fade) {}

    Node apply(Node x, int layer, Mixer.Recurrent shape) {
        Node all = frame.linear(x, layer, "attn_qkv");
        all = Ops.reshape(all, all.length(0), each, sequences);
        Node gate = frame.linear(x, layer, "attn_gate");
        var rates = rates(x, layer, shape);
        Node window = window(all, layer, shape);
        Node stored = states.recurrence(layer, shape);
        Node state = states.read(stored);
        Node result = net(filtered(window, layer), rates, state, shape);
        long length = valueLength(shape);
        states.write(
                Ops.view(result, new long[] {length, length, shape.heads(), sequences}), stored);
        Node output = Ops.view(result, new long[] {length, shape.heads(), each, sequences});
        return gated(output, gate, layer, shape);
    }

    private static long valueLength(Mixer.Recurrent shape) {
        return shape.innerLength() / shape.heads();
    }

    /// What each token reads and, behind it, the new state.
    private Node net(Node filtered, Rates rates, Node state, Mixer.Recurrent shape) {
        long length = valueLength(shape);
        Node query = key(part(filtered, shape.stateLength(), shape.groups()), shape);
        Node key = key(part(filtered, shape.stateLength(), shape.groups()), shape);
        return Ops.result(
                Op.GATED_DELTA_NET,
                new long[] {shape.innerLength(), (each + length) * sequences, 1, 1},
                query,
                key,
                part(filtered, length, shape.heads()),
                rates.fade(),
                rates.write(),
                Ops.reshape(state, length, length, shape.heads(), sequences));
    }

    private Node gated(Node output, Node gate, int layer, Mixer.Recurrent shape) {
        Node normed = frame.norm(output, Op.RMS_NORM, layer, "ssm_norm");
        Node opened =
                Ops.unary(Ops.reshape(gate, valueLength(shape), shape.heads(), each, sequences));
        Node gated = Ops.multiply(normed, opened);
        gated = Ops.reshape(gated, shape.innerLength(), each, sequences);
        Node out = Ops.mulMat(frame.weights.of(layer, "ssm_out.weight"), gated);
        return Ops.reshape(out, out.length(0), each * sequences);
    }

    private Rates rates(Node x, int layer, Mixer.Recurrent shape) {
        return frame.weights.has(layer, "ssm_ba.weight")
                ? joint(x, layer, shape)
                : separate(x, layer, shape);
    }

    /// Both rates from one matrix, as in Qwen3-Next.
    private Rates joint(Node x, int layer, Mixer.Recurrent shape) {
        long part = shape.heads() / shape.groups();
        Node both = frame.linear(x, layer, "ssm_ba");
        both = Ops.reshape(both, 2 * part, shape.groups(), each, sequences);
        Node write = Ops.unary(Ops.cont(half(both, part)));
        write = Ops.reshape(write, 1, shape.heads(), each, sequences);
        Node fade = Ops.cont(half(both, part), shape.heads(), each, sequences);
        return new Rates(write, faded(fade, layer));
    }

    private static Node half(Node both, long part) {
        return Ops.view(
                both,
                new long[] {part, both.length(1), both.length(2), both.length(3)},
                both.stride(1),
                both.stride(2),
                both.stride(3));
    }

    private Rates separate(Node x, int layer, Mixer.Recurrent shape) {
        Node write = frame.linear(x, layer, "ssm_beta");
        write = Ops.unary(Ops.reshape(write, 1, shape.heads(), each, sequences));
        Node fade = frame.linear(x, layer, "ssm_alpha");
        fade = Ops.reshape(fade, shape.heads(), each, sequences);
        return new Rates(write, faded(fade, layer));
    }

    private Node faded(Node fade, int layer) {
        Node biased = Ops.add(fade, frame.weights.of(layer, "ssm_dt.bias"));
        Node rate = Ops.multiply(Ops.unary(biased), frame.weights.of(layer, "ssm_a"));
        return Ops.reshape(rate, 1, fade.length(0), each, sequences);
    }

    /// The old columns and the new; the last of them are kept.
    private Node window(Node all, int layer, Mixer.Recurrent shape) {
        Node columns = states.columns(layer, shape);
        long kept = shape.kernel() - 1L;
        Node old = Ops.reshape(states.read(columns), kept, all.length(0), sequences);
        return states.roll(old, all, columns);
    }

    private Node filtered(Node window, int layer) {
        Node kernel = frame.weights.of(layer, "ssm_conv1d.weight");
        return Ops.unary(Ops.convolution(window, kernel));
    }

    private Node part(Node all, long length, long heads) {
        return Ops.view(
                all,
                new long[] {length, heads, each, sequences},
                all.type.bytes(length),
                all.stride(1),
                all.stride(1) * each);
    }

    /// Normed; and in Qwen3-Next repeated, where several value heads share one.
    private Node key(Node heads, Mixer.Recurrent shape) {
        Node normed = Ops.scale(Ops.rmsNorm(heads));
        boolean repeats = frame.load.model().architecture() == Architecture.QWEN3NEXT;
        if (!repeats || shape.groups() == shape.heads()) {
            return normed;
        }
        long length = heads.length(0);
        long times = shape.heads() / shape.groups();
        Node single = Ops.reshape(normed, length, 1, shape.groups(), each * sequences);
        Node repeated = Ops.repeat(single, length, times, shape.groups(), each * sequences);
        return Ops.reshape(repeated, length, shape.heads(), each, sequences);
    }
}
