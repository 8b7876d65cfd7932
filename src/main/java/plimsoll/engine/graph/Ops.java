package plimsoll.engine.graph;

import plimsoll.core.GgmlType;

/// The operations that graphs are built of, with the shapes of their results.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml.c`, the function of the same name each.
final class Ops {
    private Ops() {}

    /// A result of the shape of `like`, dense.
    static Node like(Op op, Node like, Node... sources) {
        return new Node(op, like.type, like.lengths, sources);
    }

    static Node result(Op op, long[] lengths, Node... sources) {
        return new Node(op, GgmlType.F32, lengths, sources);
    }

    static Node add(Node a, Node b) {
        return like(Op.ADD, a, a, b);
    }

    static Node subtract(Node a, Node b) {
        return like(Op.SUBTRACT, a, a, b);
    }

    static Node addId(Node a, Node b, Node ids) {
        return like(Op.ADD_ID, a, a, b, ids);
    }

    static Node multiply(Node a, Node b) {
        return like(Op.MULTIPLY, a, a, b);
    }

    static Node divide(Node a, Node b) {
        return like(Op.DIVIDE, a, a, b);
    }

    static Node scale(Node a) {
        return like(Op.SCALE, a, a);
    }

    static Node clamp(Node a) {
        return like(Op.CLAMP, a, a);
    }

    static Node square(Node a) {
        return like(Op.SQUARE, a, a);
    }

    /// Any function of one value: silu, sigmoid, tanh, softplus, exp.
    static Node unary(Node a) {
        return like(Op.UNARY, a, a);
    }

    static Node rmsNorm(Node a) {
        return like(Op.RMS_NORM, a, a);
    }

    static Node norm(Node a) {
        return like(Op.NORM, a, a);
    }

    static Node l2Norm(Node a) {
        return like(Op.L2_NORM, a, a);
    }

    /// `[a.rows, b.rows, …]`.
    static Node mulMat(Node a, Node b) {
        return result(
                Op.MUL_MAT, new long[] {a.length(1), b.length(1), b.length(2), b.length(3)}, a, b);
    }

    /// `[experts.rows, used, tokens]`: each token with the experts chosen for it.
    static Node mulMatId(Node experts, Node b, Node ids) {
        return result(
                Op.MUL_MAT_ID,
                new long[] {experts.length(1), ids.length(0), b.length(2), 1},
                experts,
                b,
                ids);
    }

    static Node getRows(Node a, Node ids) {
        return result(
                Op.GET_ROWS,
                new long[] {a.length(0), ids.length(0), ids.length(1), ids.length(2)},
                a,
                ids);
    }

    /// Writes `rows` into `into` at `ids`.
    static Node setRows(Node into, Node rows, Node ids) {
        return new Node(Op.SET_ROWS, into, into.lengths, into.strides, rows, ids, into);
    }

    /// `a` as values of `type`.
    static Node cast(Node a, GgmlType type) {
        return new Node(Op.COPY, type, a.lengths, a);
    }

    /// Writes `from` over `into`.
    static Node copy(Node from, Node into) {
        return new Node(Op.COPY, into, into.lengths, into.strides, from, into);
    }

    static Node rope(Node a, Node positions, Node factors) {
        return factors.isPresent()
                ? like(Op.ROPE, a, a, positions, factors)
                : like(Op.ROPE, a, a, positions);
    }

    static Node reshape(Node a, long... lengths) {
        long[] shape = Node.four(lengths);
        return new Node(Op.RESHAPE, a, shape, Node.dense(a.type, shape), a);
    }

    static Node view(Node a, long[] lengths, long... strides) {
        long[] shape = Node.four(lengths);
        long[] steps = Node.dense(a.type, shape);
        System.arraycopy(strides, 0, steps, 1, strides.length);
        for (int i = strides.length + 1; i < 4; i++) {
            steps[i] = steps[i - 1] * shape[i - 1];
        }
        return new Node(Op.VIEW, a, shape, steps, a);
    }

    /// Dimension `i` of `a` becomes dimension `axes[i]`.
    static Node permute(Node a, int... axes) {
        return turned(Op.PERMUTE, a, axes);
    }

    static Node transpose(Node a) {
        return turned(Op.TRANSPOSE, a, 1, 0, 2, 3);
    }

    private static Node turned(Op op, Node a, int... axes) {
        long[] lengths = new long[4];
        long[] strides = new long[4];
        for (int i = 0; i < 4; i++) {
            lengths[axes[i]] = a.length(i);
            strides[axes[i]] = a.stride(i);
        }
        return new Node(op, a, lengths, strides, a);
    }

    /// `a` in one piece.
    static Node cont(Node a) {
        return like(Op.CONT, a, a);
    }

    static Node cont(Node a, long... lengths) {
        return new Node(Op.CONT, a.type, Node.four(lengths), a);
    }

    static Node softMax(Node a, Node mask, Node sinks) {
        if (sinks.isPresent()) {
            return like(Op.SOFT_MAX, a, a, mask, sinks);
        }
        return mask.isPresent() ? like(Op.SOFT_MAX, a, a, mask) : like(Op.SOFT_MAX, a, a);
    }

    static Node flashAttention(Attention.Triple turned, Node mask, Node sinks) {
        Node q = turned.query();
        Node k = turned.key();
        Node v = turned.value();
        long[] shape = {v.length(0), q.length(2), q.length(1), q.length(3)};
        return sinks.isPresent()
                ? result(Op.FLASH_ATTENTION, shape, q, k, v, mask, sinks)
                : result(Op.FLASH_ATTENTION, shape, q, k, v, mask);
    }

    /// A causal convolution over `[columns, channels, sequences]`.
    static Node convolution(Node window, Node kernel) {
        long tokens = window.length(0) - kernel.length(0) + 1;
        return result(
                Op.SSM_CONV,
                new long[] {window.length(1), tokens, window.length(2), 1},
                window,
                kernel);
    }

    /// A gate times its other half, which lies beside it in the row.
    static Node glu(Node a) {
        return result(
                Op.GLU, new long[] {a.length(0) / 2, a.length(1), a.length(2), a.length(3)}, a);
    }

    /// A gate times `b`.
    static Node glu(Node a, Node b) {
        return like(Op.GLU, a, a, b);
    }

    static Node sumRows(Node a) {
        return result(Op.SUM_ROWS, new long[] {1, a.length(1), a.length(2), a.length(3)}, a);
    }

    /// The indices of the `count` largest values of each row.
    static Node topK(Node a, int count) {
        var order = new Node(Op.ARGSORT, GgmlType.I32, a.lengths, a);
        return view(
                order,
                new long[] {count, a.length(1), a.length(2), a.length(3)},
                order.stride(1),
                order.stride(2),
                order.stride(3));
    }

    static Node repeat(Node a, long... lengths) {
        return new Node(Op.REPEAT, a.type, Node.four(lengths), a);
    }

    static Node concat(Node a, Node b, int dimension) {
        long[] lengths = a.lengths.clone();
        lengths[dimension] += b.length(dimension);
        return new Node(Op.CONCAT, a.type, lengths, a, b);
    }
}
