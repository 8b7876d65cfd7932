package plimsoll.engine.graph;

import java.util.Arrays;
import plimsoll.core.GgmlType;

/// A tensor of a graph: how it comes about, its shape, and whose memory it lies in.
///
/// Shapes are ggml's: four lengths, the row first, and the distance in bytes between neighbours
/// along each of them.
final class Node {
    /// Where a tensor is that was there before the graph: in no place, the graph makes it.
    static final int NOWHERE = -1;

    /// No source at all; what an optional source is where there is none.
    static final Node ABSENT =
            new Node(Op.NONE, GgmlType.F32, new long[] {0, 0, 0, 0}, new Node[0]);

    final Op op;
    final GgmlType type;
    final long[] lengths;
    final long[] strides;
    final Node[] sources;
    final String name;

    /// The tensor in whose memory this one lies: itself, unless it is a view.
    final Node root;

    /// The backend whose memory holds it already (weights, caches), or [#NOWHERE].
    final int home;

    /// Whether it is a weight, which draws the work on it to its backend.
    final boolean weight;

    /// Whether it is filled before the graph is computed.
    final boolean input;

    /// Whether it is read after the graph was computed, and so is never given up.
    boolean output;

    /// Whether it is what its layer hands to the next.
    boolean endsLayer;

    /// Whether it must be added up in f32 even where its weights are shorter.
    boolean precise;

    /// The backend that must compute it, or [#NOWHERE].
    int pinned = NOWHERE;

    /// Marks left by those who walk the graph.
    boolean visited;

    int backend = NOWHERE;
    int uses;
    int children;
    int views;
    boolean owned;
    int slot = NOWHERE;
    int memory = NOWHERE;

    /// A tensor that is computed, dense.
    Node(Op op, GgmlType type, long[] lengths, Node... sources) {
        this(op, type, lengths, dense(type, lengths), sources);
    }

    private Node(Op op, GgmlType type, long[] lengths, long[] strides, Node[] sources) {
        this.op = op;
        this.type = type;
        this.lengths = lengths;
        this.strides = strides;
        this.sources = sources;
        this.root = this;
        this.home = NOWHERE;
        this.weight = false;
        this.input = false;
        this.name = "";
    }

    /// Another look at the memory of `of`.
    Node(Op op, Node of, long[] lengths, long[] strides, Node... sources) {
        this.op = op;
        this.type = of.type;
        this.lengths = lengths;
        this.strides = strides;
        this.sources = sources;
        this.root = of.root;
        this.home = NOWHERE;
        this.weight = false;
        this.input = false;
        this.name = "";
    }

    /// A tensor without sources.
    private Node(String name, GgmlType type, long[] lengths, int home, boolean weight) {
        this.op = Op.NONE;
        this.type = type;
        this.lengths = lengths;
        this.strides = dense(type, lengths);
        this.sources = new Node[0];
        this.root = this;
        this.home = home;
        this.weight = weight;
        this.input = home == NOWHERE;
        this.name = name;
    }

    static Node input(String name, GgmlType type, long... lengths) {
        return new Node(name, type, four(lengths), NOWHERE, false);
    }

    static Node weight(String name, GgmlType type, int home, long... lengths) {
        return new Node(name, type, four(lengths), home, true);
    }

    static Node cache(String name, GgmlType type, int home, long... lengths) {
        return new Node(name, type, four(lengths), home, false);
    }

    /// A tensor of which nothing is said yet.
    static Node blank(GgmlType type, long... lengths) {
        return new Node(Op.NONE, type, four(lengths));
    }

    /// A tensor laid out like this one, that something is copied into.
    Node copy() {
        return new Node(Op.NONE, type, lengths, strides, new Node[0]);
    }

    static long[] four(long... lengths) {
        long[] shape = {1, 1, 1, 1};
        System.arraycopy(lengths, 0, shape, 0, lengths.length);
        return shape;
    }

    static long[] dense(GgmlType type, long[] lengths) {
        long row = type.bytes(lengths[0]);
        return new long[] {type.blockBytes(), row, row * lengths[1], row * lengths[1] * lengths[2]};
    }

    boolean isView() {
        return root != this;
    }

    /// Whether nothing is computed.
    boolean isEmpty() {
        return op == Op.NONE || op.isView();
    }

    boolean isPresent() {
        return this != ABSENT;
    }

    /// Whether it is somewhere already.
    boolean isStored() {
        return root.home != NOWHERE;
    }

    /// Whether it lies in one piece; how far neighbours are from each other where there are none
    /// does not count.
    boolean isDense() {
        long next = type.bytes(lengths[0]);
        boolean dense = strides[0] == type.blockBytes();
        for (int i = 1; i < 4; i++) {
            dense &= lengths[i] == 1 || strides[i] == next;
            next *= lengths[i];
        }
        return dense;
    }

    long length(int dimension) {
        return lengths[dimension];
    }

    long stride(int dimension) {
        return strides[dimension];
    }

    long count() {
        return lengths[0] * lengths[1] * lengths[2] * lengths[3];
    }

    long rows() {
        return lengths[1] * lengths[2] * lengths[3];
    }

    /// Bytes from the first value to the last.
    ///
    /// Source: llama.cpp v0.5.0 `ggml/src/ggml.c`, `ggml_nbytes`.
    long bytes() {
        if (count() == 0) {
            return 0;
        }
        long size =
                type.isQuantized()
                        ? lengths[0] * strides[0] / type.blockSize()
                        : type.blockBytes() + (lengths[0] - 1) * strides[0];
        for (int i = 1; i < 4; i++) {
            size += (lengths[i] - 1) * strides[i];
        }
        return size;
    }

    boolean uses(Node other) {
        for (Node source : sources) {
            if (source == other) {
                return true;
            }
        }
        return false;
    }

    /// Whether it must be computed after `earlier`: because it reads it, or because one of both
    /// writes where the other one reads.
    boolean dependsOn(Node earlier) {
        if (root == earlier.root || uses(earlier)) {
            return true;
        }
        return !isEmpty()
                && !earlier.isEmpty()
                && (isAmong(earlier.root, sources) || isAmong(root, earlier.sources));
    }

    private static boolean isAmong(Node root, Node[] sources) {
        for (Node source : sources) {
            if (source.root == root) {
                return true;
            }
        }
        return false;
    }

    boolean hasLayoutOf(Node other) {
        return type == other.type
                && Arrays.equals(lengths, other.lengths)
                && Arrays.equals(strides, other.strides);
    }

    @Override
    public String toString() {
        return "%s %s %s %s".formatted(op, name, type, Arrays.toString(lengths));
    }
}
