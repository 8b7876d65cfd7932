package plimsoll.engine.graph;

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
        long keyLength = shape.stateLength();
        long valueLength = shape.innerLength() / shape.heads();
        Node all = frame.linear(x, layer, "attn_qkv");
        all = Ops.reshape(all, all.length(0), each, sequences);
        Node gate = frame.linear(x, layer, "attn_gate");
        var rates = rates(x, layer, shape);
        Node window = window(all, layer, shape);
        Node stored = states.recurrence(layer, shape);
        Node state =
                Ops.reshape(
                        states.read(stored), valueLength, valueLength, shape.heads(), sequences);
        Node filtered = filtered(window, layer);
        boolean repeats = frame.weights.has(layer, "ssm_ba.weight");
        Node query = key(part(filtered, keyLength, shape.groups()), shape, repeats);
        Node key = key(part(filtered, keyLength, shape.groups()), shape, repeats);
        Node value = part(filtered, valueLength, shape.heads());
        Node result =
                Ops.result(
                        Op.GATED_DELTA_NET,
                        new long[] {
                            shape.innerLength(), each * sequences + valueLength * sequences, 1, 1
                        },
                        query,
                        key,
                        value,
                        rates.fade(),
                        rates.write(),
                        state);
        Node output = Ops.view(result, new long[] {valueLength, shape.heads(), each, sequences});
        states.write(
                Ops.view(result, new long[] {valueLength, valueLength, shape.heads(), sequences}),
                stored);
        Node normed = frame.norm(output, Op.RMS_NORM, layer, "ssm_norm");
        Node opened = Ops.unary(Ops.reshape(gate, valueLength, shape.heads(), each, sequences));
        Node gated = Ops.multiply(normed, opened);
        gated = Ops.reshape(gated, shape.innerLength(), each, sequences);
        Node out = Ops.mulMat(frame.weights.of(layer, "ssm_out.weight"), gated);
        return Ops.reshape(out, out.length(0), each * sequences);
    }

    private Rates rates(Node x, int layer, Mixer.Recurrent shape) {
        long heads = shape.heads();
        Node write;
        Node fade;
        if (frame.weights.has(layer, "ssm_ba.weight")) {
            long part = heads / shape.groups();
            Node both = frame.linear(x, layer, "ssm_ba");
            both = Ops.reshape(both, 2 * part, shape.groups(), each, sequences);
            long[] half = {part, shape.groups(), each, sequences};
            write = Ops.unary(Ops.cont(Ops.view(both, half, strides(both))));
            write = Ops.reshape(write, 1, heads, each, sequences);
            fade = Ops.cont(Ops.view(both, half, strides(both)), heads, each, sequences);
        } else {
            write = frame.linear(x, layer, "ssm_beta");
            write = Ops.unary(Ops.reshape(write, 1, heads, each, sequences));
            fade = frame.linear(x, layer, "ssm_alpha");
            fade = Ops.reshape(fade, heads, each, sequences);
        }
        fade = Ops.unary(Ops.add(fade, frame.weights.of(layer, "ssm_dt.bias")));
        fade = Ops.multiply(fade, frame.weights.of(layer, "ssm_a"));
        return new Rates(write, Ops.reshape(fade, 1, heads, each, sequences));
    }

    private static long[] strides(Node node) {
        return new long[] {node.stride(1), node.stride(2), node.stride(3)};
    }

    /// The old columns and the new; the last of them are kept.
    private Node window(Node all, int layer, Mixer.Recurrent shape) {
        Node columns = states.columns(layer, shape);
        long kept = shape.kernel() - 1L;
        Node old = Ops.reshape(states.read(columns), kept, all.length(0), sequences);
        Node window = Ops.concat(old, Ops.transpose(all), 0);
        Node last =
                Ops.view(
                        window,
                        new long[] {kept, all.length(0), sequences},
                        window.stride(1),
                        window.stride(2));
        states.write(last, columns);
        return window;
    }

    private Node filtered(Node window, int layer) {
        return Ops.unary(
                Ops.result(
                        Op.SSM_CONV,
                        new long[] {window.length(1), each, sequences, 1},
                        window,
                        frame.weights.of(layer, "ssm_conv1d.weight")));
    }

    private Node part(Node all, long length, long heads) {
        return Ops.view(
                all,
                new long[] {length, heads, each, sequences},
                all.type.bytes(length),
                all.stride(1),
                all.stride(1) * each);
    }

    /// Normed, and repeated where several value heads share one.
    private Node key(Node heads, Mixer.Recurrent shape, boolean repeats) {
        Node normed = Ops.scale(Ops.rmsNorm(heads));
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
