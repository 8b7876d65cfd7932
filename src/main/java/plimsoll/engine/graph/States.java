package plimsoll.engine.graph;

import java.util.function.BinaryOperator;
import plimsoll.core.GgmlType;
import plimsoll.core.Mixer;

/// The constant states that recurrent layers keep, and how a graph reads and writes them.
///
/// Source: llama.cpp v0.5.0 `src/llama-graph.cpp`, `build_rs`, `build_rs_inp_impl`.
final class States {
    private final Frame frame;
    private final int sequences;
    private final Node chosen;
    private final Node others;

    States(Frame frame) {
        this.frame = frame;
        this.sequences = frame.load.batch().sequences();
        Node ids = Node.input("state ids", GgmlType.I32, sequences);
        this.chosen = Ops.view(ids, new long[] {sequences});
        this.others = Ops.view(ids, new long[] {0});
    }

    /// The columns that the convolution of a layer still needs, of all sequences.
    Node columns(int layer, Mixer.Recurrent shape) {
        return state(layer, shape.convolutionState());
    }

    /// The state proper of a layer, of all sequences.
    Node recurrence(int layer, Mixer.Recurrent shape) {
        return state(layer, shape.recurrentState());
    }

    private Node state(int layer, long size) {
        boolean there = frame.load.cache().onGpu();
        int home = there ? frame.load.places().of(layer) : frame.load.places().gpus();
        return Node.cache("state", GgmlType.F32, home, size, sequences);
    }

    /// The states of the sequences at hand, `[size, sequences]`.
    Node read(Node state) {
        return read(state, Ops::getRows);
    }

    /// What `rows` makes of the states and the ids of the sequences at hand.
    Node read(Node state, BinaryOperator<Node> rows) {
        Node all = Ops.reshape(state, state.length(0), state.length(1));
        Node first = Ops.view(all, new long[] {state.length(0)});
        frame.graph.expand(new Node(Op.SCALE, first, first.lengths, first.strides, first));
        Node read = rows.apply(all, chosen);
        frame.graph.expand(read);
        Node unused = Ops.getRows(all, others);
        Node tail = Ops.view(state, new long[] {state.length(0), 0}, state.stride(1));
        frame.graph.expand(Ops.copy(unused, tail));
        return read;
    }

    /// The columns before and those that are new, side by side; the last of them are kept.
    Node roll(Node old, Node fresh, Node columns) {
        Node window = Ops.concat(old, Ops.transpose(fresh), 0);
        Node last =
                Ops.view(
                        window,
                        new long[] {old.length(0), old.length(1), sequences},
                        window.stride(1),
                        window.stride(2));
        write(last, columns);
        return window;
    }

    /// Writes `values` over `state`.
    void write(Node values, Node state) {
        frame.graph.expand(
                Ops.copy(values, Ops.view(state, new long[] {state.length(0), sequences})));
    }
}
