package plimsoll.engine.graph;

import plimsoll.core.Mixer;

/// The state-space layers of Mamba 1 and 2.
///
/// Source: llama.cpp v0.5.0 `src/models/mamba-base.cpp`, `build_mamba_layer`,
/// `build_mamba2_layer`.
final class Mamba {
    private final Frame frame;
    private final States states;
    private final long sequences;
    private final long each;

    Mamba(Frame frame, States states) {
        this.frame = frame;
        this.states = states;
        this.sequences = frame.load.batch().sequences();
        this.each = frame.tokens() / sequences;
    }

    /// What a scan reads: inputs, their time steps, and how they are written and read.
    private record Signal(Node x, Node step, Node b, Node c) {}

    Node apply(Node x, int layer, Mixer.Recurrent shape) {
        return shape.kind() == Mixer.Recurrent.Kind.MAMBA1
                ? first(x, layer, shape)
                : second(x, layer, shape);
    }

    private Node weight(int layer, String part) {
        return frame.weights.of(layer, part);
    }

    private Node first(Node x, int layer, Mixer.Recurrent shape) {
        long inner = shape.innerLength();
        long state = shape.stateLength();
        Node split = Ops.reshape(x, x.length(0), each, sequences);
        Node both = Ops.mulMat(weight(layer, "ssm_in.weight"), split);
        Node in = cut(both, inner, each, sequences);
        Node gate = cut(both, inner, each, sequences);
        Node signal = Ops.unary(convolved(in, layer, shape));
        Node parameters = Ops.mulMat(weight(layer, "ssm_x.weight"), signal);
        boolean normed = frame.weights.has(layer, "ssm_dt_norm.weight");
        Node step = cut(parameters, shape.heads(), each, sequences);
        step = normed ? normed(step, layer, "ssm_dt_norm") : Ops.cont(step);
        step = Ops.mulMat(weight(layer, "ssm_dt.weight"), step);
        step = Ops.add(step, weight(layer, "ssm_dt.bias"));
        Node b = grouped(parameters, state, 1);
        Node c = grouped(parameters, state, 1);
        if (normed) {
            b = normed(b, layer, "ssm_b_norm");
            c = normed(c, layer, "ssm_c_norm");
        }
        Node heads = Ops.reshape(signal, 1, inner, each, sequences);
        Node scanned = scanned(layer, shape, new Signal(heads, step, b, c));
        Node y = Ops.view(scanned, new long[] {inner, each, sequences});
        y = Ops.add(y, Ops.multiply(signal, weight(layer, "ssm_d")));
        y = Ops.glu(Ops.cont(gate), y);
        Node out = Ops.mulMat(weight(layer, "ssm_out.weight"), y);
        return Ops.reshape(out, out.length(0), each * sequences);
    }

    private Node second(Node x, int layer, Mixer.Recurrent shape) {
        long inner = shape.innerLength();
        long head = inner / shape.heads();
        long mixed = inner + 2L * shape.groups() * shape.stateLength();
        Node all = Ops.mulMat(weight(layer, "ssm_in.weight"), x);
        all = Ops.reshape(all, all.length(0), each, sequences);
        Node gate = grouped(all, head, shape.heads());
        Node in = cut(all, mixed, each, sequences);
        Node step = cut(all, shape.heads(), each, sequences);
        Node signal = Ops.unary(convolved(in, layer, shape));
        Node heads = grouped(signal, head, shape.heads());
        Node b = grouped(signal, shape.stateLength(), shape.groups());
        Node c = grouped(signal, shape.stateLength(), shape.groups());
        step = Ops.add(Ops.cont(step), weight(layer, "ssm_dt.bias"));
        Node scanned = scanned(layer, shape, new Signal(heads, step, b, c));
        Node y = Ops.view(scanned, new long[] {head, shape.heads(), each, sequences});
        y = Ops.add(y, Ops.multiply(heads, weight(layer, "ssm_d")));
        y = Ops.glu(Ops.cont(gate), y);
        if (frame.weights.has(layer, "ssm_norm.weight")) {
            y = Ops.reshape(y, inner / shape.groups(), shape.groups(), each, sequences);
            y = frame.norm(y, Op.RMS_NORM, layer, "ssm_norm");
        }
        y = Ops.reshape(y, inner, each * sequences);
        return Ops.mulMat(weight(layer, "ssm_out.weight"), y);
    }

    private Node normed(Node x, int layer, String part) {
        return frame.norm(x, Op.RMS_NORM, layer, part);
    }

    private static Node cut(Node all, long length, long tokens, long sequences) {
        return Ops.view(all, new long[] {length, tokens, sequences}, all.stride(1), all.stride(2));
    }

    private Node grouped(Node all, long length, long groups) {
        return Ops.view(
                all,
                new long[] {length, groups, each, sequences},
                length * all.stride(0),
                all.stride(1),
                all.stride(2));
    }

    /// The causal convolution over the old columns and the new, the last of which are kept.
    private Node convolved(Node in, int layer, Mixer.Recurrent shape) {
        Node columns = states.columns(layer, shape);
        Node old = Ops.reshape(states.read(columns), shape.kernel() - 1L, in.length(0), sequences);
        Node window = states.roll(old, in, columns);
        Node filtered = Ops.convolution(window, weight(layer, "ssm_conv1d.weight"));
        return Ops.add(filtered, weight(layer, "ssm_conv1d.bias"));
    }

    /// Outputs of all tokens and, behind them, the new states.
    private Node scanned(int layer, Mixer.Recurrent shape, Signal signal) {
        Node x = signal.x();
        Node state = states.recurrence(layer, shape);
        long size = x.count() + shape.recurrentState() * sequences;
        Node result =
                states.read(
                        state,
                        (all, ids) ->
                                Ops.result(
                                        Op.SSM_SCAN,
                                        Node.four(size),
                                        Ops.reshape(
                                                all,
                                                shape.stateLength(),
                                                x.length(0),
                                                x.length(1),
                                                sequences),
                                        x,
                                        signal.step(),
                                        weight(layer, "ssm_a"),
                                        signal.b(),
                                        signal.c(),
                                        ids));
        states.write(Ops.view(result, new long[] {shape.recurrentState() * sequences}), state);
        return result;
    }
}
