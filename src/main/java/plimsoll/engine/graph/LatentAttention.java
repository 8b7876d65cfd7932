package plimsoll.engine.graph;

import java.util.HashMap;
import java.util.Map;
import plimsoll.core.GgmlType;
import plimsoll.core.Mixer;

/// Multi-head latent attention (MLA), computed on the latents themselves: queries are brought into
/// their space, what comes out is lifted to values.
///
/// Source: llama.cpp v0.5.0 `src/models/deepseek2.cpp`; `src/llama-graph.cpp`, `build_attn` for
/// `llm_graph_input_attn_k`.
final class LatentAttention {
    private final Frame frame;
    private final Attention attention;
    private final Node keyIds;
    private final Node mask;
    private final boolean stretches;
    private final Map<Integer, Indexer> indexers = new HashMap<>();

    LatentAttention(Frame frame, Attention attention) {
        this.frame = frame;
        this.attention = attention;
        this.stretches = new Traits(frame.load.model().architecture()).stretches(true);
        var cells = frame.load.cells();
        this.keyIds = Node.input("key ids", GgmlType.I64, frame.tokens());
        this.mask = attention.caches().mask(cells.full());
    }

    Node attend(Node x, int layer, Mixer.Latent shape) {
        long tokens = frame.tokens();
        long whole = (long) shape.plainLength() + shape.ropeLength();
        Node compressed = compressed(x, layer);
        Node chosen = chosen(x, compressed, layer, shape);
        Node queries = Ops.reshape(queries(compressed, layer), whole, shape.heads(), tokens);
        Node latents = frame.linear(x, layer, "attn_kv_a_mqa");
        Node rotated =
                Ops.view(
                        latents,
                        new long[] {shape.ropeLength(), 1, tokens},
                        latents.stride(1),
                        latents.stride(1));
        rotated = Ops.rope(rotated, frame.positions, Node.ABSENT);
        Node plain = Ops.view(latents, new long[] {shape.latentRank(), tokens}, latents.stride(1));
        plain = frame.norm(plain, Op.RMS_NORM, layer, "attn_kv_a_norm");
        Node query = query(queries, layer, shape);
        Node value = Ops.reshape(plain, shape.latentRank(), 1, tokens);
        Node key = Ops.concat(value, rotated, 0);
        if (stretches) {
            query = Ops.multiply(query, frame.stretch);
        }
        Node mixed = weigh(layer, shape, new Attention.Triple(query, key, value), chosen);
        return frame.linear(mixed, layer, "attn_output");
    }

    /// What queries are made of: the input itself where they are not compressed.
    private Node compressed(Node x, int layer) {
        return isWhole(layer)
                ? x
                : frame.norm(
                        frame.linear(x, layer, "attn_q_a"), Op.RMS_NORM, layer, "attn_q_a_norm");
    }

    private Node queries(Node compressed, int layer) {
        return frame.linear(compressed, layer, isWhole(layer) ? "attn_q" : "attn_q_b");
    }

    private boolean isWhole(int layer) {
        return frame.weights.has(layer, "attn_q.weight");
    }

    private Node chosen(Node x, Node compressed, int layer, Mixer.Latent shape) {
        if (shape.indexLength() == 0) {
            return Node.ABSENT;
        }
        return indexers
                .computeIfAbsent(
                        shape.indexLength(),
                        length -> new Indexer(frame, attention.caches(), length))
                .chosen(x, compressed, layer, shape);
    }

    private Node query(Node queries, int layer, Mixer.Latent shape) {
        Node plain = part(queries, shape.plainLength());
        Node rotated = Ops.rope(part(queries, shape.ropeLength()), frame.positions, Node.ABSENT);
        Node absorbed =
                Ops.mulMat(
                        frame.weights.of(layer, "attn_k_b.weight"), Ops.permute(plain, 0, 2, 1, 3));
        return Ops.concat(Ops.permute(absorbed, 0, 2, 1, 3), rotated, 0);
    }

    private static Node part(Node heads, long length) {
        return Ops.view(
                heads,
                new long[] {length, heads.length(1), heads.length(2)},
                heads.stride(1),
                heads.stride(2));
    }

    private Node weigh(
            int layer, Mixer.Latent shape, Attention.Triple triple, Node chosen) {
        var caches = attention.caches();
        frame.graph.expand(triple.query());
        frame.graph.expand(triple.value());
        frame.graph.expand(triple.key());
        Node cache = caches.keys(layer, shape.row(), Caches.Kind.FULL);
        frame.graph.expand(caches.store(cache, triple.key(), keyIds));
        Node keys = caches.read(cache, shape.row(), 1);
        Node values =
                Ops.view(
                        keys,
                        new long[] {
                            shape.latentRank(), keys.length(1), keys.length(2), keys.length(3)
                        },
                        keys.stride(1),
                        keys.stride(2),
                        keys.stride(3));
        Node lift = frame.weights.of(layer, "attn_v_b.weight");
        Node seen = chosen.isPresent() ? Indexer.narrowed(mask, chosen) : mask;
        return attention
                .weighing()
                .apply(
                        new Attention.Triple(triple.query(), keys, values),
                        new Weighing.Rules(seen, Node.ABSENT, lift));
    }
}
