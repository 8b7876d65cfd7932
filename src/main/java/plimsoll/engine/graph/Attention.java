package plimsoll.engine.graph;

import plimsoll.core.Mixer;

/// Attention over a cache: queries, keys and values, stored, read back, and weighed.
///
/// Source: llama.cpp v0.5.0 `src/llama-graph.cpp`, `build_qkv`, `build_attn`.
final class Attention {

    /// Queries, keys and values, `[length, heads, tokens]` each.
    record Triple(Node query, Node key, Node value) {}

    private final Frame frame;
    private final Caches caches;
    private final Weighing weighing;
    private final boolean windowed;

    Attention(Frame frame) {
        this.frame = frame;
        this.caches = new Caches(frame.load);
        this.weighing = new Weighing(frame);
        this.windowed = frame.load.hasWindow();
    }

    Caches caches() {
        return caches;
    }

    Weighing weighing() {
        return weighing;
    }

    /// Queries, keys and values of a layer, from one matrix or from three.
    Triple project(Node x, int layer, Mixer.Attention shape) {
        return frame.weights.has(layer, "attn_qkv.weight")
                ? cut(frame.linear(x, layer, "attn_qkv"), shape)
                : new Triple(
                        heads(rows(x, layer, "attn_q"), shape.keyLength()),
                        heads(rows(x, layer, "attn_k"), shape.keyLength()),
                        heads(rows(x, layer, "attn_v"), shape.valueLength()));
    }

    /// What a matrix makes of `x`, normed as a whole if there is a norm as long as that.
    private Node rows(Node x, int layer, String part) {
        Node rows = frame.linear(x, layer, part);
        Node norm = frame.weights.of(layer, part + "_norm.weight");
        boolean whole = norm.isPresent() && norm.length(0) == rows.length(0);
        return whole ? frame.norm(rows, Op.RMS_NORM, layer, part + "_norm") : rows;
    }

    static Node heads(Node x, long length) {
        return Ops.reshape(x, length, x.length(0) / length, x.length(1));
    }

    private static Triple cut(Node all, Mixer.Attention shape) {
        return new Triple(
                piece(all, shape.keyLength(), shape.heads()),
                piece(all, shape.keyLength(), shape.kvHeads()),
                piece(all, shape.valueLength(), shape.kvHeads()));
    }

    private static Node piece(Node all, long length, long heads) {
        return Ops.view(
                all,
                new long[] {length, heads, all.length(1)},
                all.type.bytes(length),
                all.stride(1));
    }

    /// The attention of a layer over a cache, before its output matrix.
    ///
    /// @param cacheLayer the layer whose cache is read; nothing is stored in another's
    Node weigh(int layer, Mixer.Attention shape, Triple triple, int cacheLayer) {
        var kind = caches.kind(shape);
        var inputs = caches.inputs(kind, shape.keyLength(), shape.valueLength());
        Node query = rotated(triple.query(), inputs.keyRotation());
        Node keys = caches.keys(cacheLayer, shape.keyRow(), kind);
        Node values = caches.values(cacheLayer, shape.valueRow(), kind);
        frame.graph.expand(query);
        if (triple.key().isPresent()) {
            store(triple, inputs, keys, values);
        }
        Node k = caches.read(keys, shape.keyLength(), shape.kvHeads());
        Node v =
                frame.load.transposes()
                        ? caches.readTransposed(values, shape.valueLength(), shape.kvHeads())
                        : caches.read(values, shape.valueLength(), shape.kvHeads());
        Node sinks = frame.weights.of(layer, "attn_sinks.weight");
        var rules = new Weighing.Rules(inputs.mask(), sinks, Node.ABSENT);
        Node mixed = weighing.apply(new Triple(query, k, v), rules);
        return rotated(mixed, inputs.valueRotation());
    }

    private void store(Triple triple, Caches.Inputs inputs, Node keys, Node values) {
        Node key = rotated(triple.key(), inputs.keyRotation());
        Node value = rotated(triple.value(), inputs.valueRotation());
        frame.graph.expand(windowed ? key : value);
        frame.graph.expand(windowed ? value : key);
        frame.graph.expand(caches.store(keys, key, inputs.keyIds()));
        frame.graph.expand(
                frame.load.transposes()
                        ? caches.storeTransposed(values, value, inputs.valueIds())
                        : caches.store(values, value, inputs.valueIds()));
    }

    /// `x` turned by a matrix, piece by piece.
    ///
    /// Source: llama.cpp v0.5.0 `src/llama-impl.h`, `llama_mul_mat_hadamard`.
    private static Node rotated(Node x, Node rotation) {
        if (!rotation.isPresent()) {
            return x;
        }
        long side = rotation.length(0);
        Node pieces =
                x.isDense()
                        ? Ops.reshape(x, side, x.count() / side)
                        : Ops.cont(x, side, x.count() / side);
        return Ops.reshape(Ops.mulMat(rotation, pieces), x.lengths);
    }
}
