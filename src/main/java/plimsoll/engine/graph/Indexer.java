package plimsoll.engine.graph;

import plimsoll.core.GgmlType;
import plimsoll.core.Mixer;

/// The lightning indexer of DeepSeek V3.2 and GLM 5: a small attention of its own that chooses
/// which cells the latent attention looks at.
///
/// Source: llama.cpp v0.5.0 `src/models/deepseek32.cpp`, `glm-dsa.cpp`; `src/llama-graph.cpp`,
/// `build_attn` for `llm_graph_input_attn_k_dsa`.
final class Indexer {
    /// Cells that are chosen.
    ///
    /// Source: `index_topk` of zai-org/GLM-5 and deepseek-ai/DeepSeek-V3.2 `config.json`.
    private static final long CHOSEN = 2048;

    private final Frame frame;
    private final Caches caches;
    private final Node keyIds;
    private final Node mask;
    private final Node rotation;

    Indexer(Frame frame, Caches caches, int length) {
        this.frame = frame;
        this.caches = caches;
        var cells = frame.load.cells();
        keyIds = Node.input("index ids", GgmlType.I64, frame.tokens());
        mask =
                Node.input(
                        "index mask",
                        GgmlType.F16,
                        cells.full(),
                        frame.tokens() / cells.streams(),
                        1,
                        cells.streams());
        rotation = Node.input("index rotation", GgmlType.F32, length, length);
    }

    /// The cells chosen for each token, `[chosen, tokens, 1, streams]`.
    ///
    /// @param compressed the queries, compressed
    Node chosen(Node x, Node compressed, int layer, Mixer.Latent shape) {
        Node query = turned(frame.linear(compressed, layer, "indexer.attn_q_b"), shape);
        Node key = frame.linear(x, layer, "indexer.attn_k");
        key = turned(frame.norm(key, Op.NORM, layer, "indexer.k_norm"), shape);
        Node cache = caches.keys(layer, shape.indexLength(), Caches.Kind.FULL);
        frame.graph.expand(caches.store(cache, key, keyIds));
        Node weights = frame.linear(x, layer, "indexer.proj");
        Node keys = caches.read(cache, shape.indexLength(), 1);
        long streams = keys.length(3);
        long each = frame.tokens() / streams;
        Node split =
                Ops.view(
                        query,
                        new long[] {query.length(0), query.length(1), each, streams},
                        query.stride(1),
                        query.stride(2),
                        query.stride(3) / streams);
        Node scaled =
                Ops.scale(
                        Ops.view(
                                weights,
                                new long[] {weights.length(0), each, 1, streams},
                                weights.stride(1),
                                weights.stride(2) / streams,
                                weights.stride(3) / streams));
        long cells = keys.length(2);
        long[] lengths = {cells, each, 1, streams};
        Node scores = Ops.result(Op.LIGHTNING_INDEXER, lengths, split, keys, scaled, mask);
        long[] best = {Math.min(cells, CHOSEN), each, 1, streams};
        return Ops.cont(new Node(Op.TOP_K, GgmlType.I32, best, scores));
    }

    private Node turned(Node rows, Mixer.Latent shape) {
        Node heads = Attention.heads(rows, shape.indexLength());
        return Ops.mulMat(rotation, Ops.rope(heads, frame.positions, Node.ABSENT));
    }

    /// A mask that lets each token see the chosen cells only.
    static Node narrowed(Node mask, Node chosen) {
        Node none = Ops.like(Op.FILL, mask, mask);
        Node single =
                Ops.view(
                        none,
                        new long[] {1, none.length(0), none.length(1), none.length(3)},
                        none.stride(0),
                        none.stride(1),
                        none.stride(2));
        Node ids =
                Ops.view(
                        chosen,
                        new long[] {chosen.length(0), chosen.length(1), chosen.length(3), 1},
                        chosen.stride(1),
                        chosen.stride(2),
                        chosen.stride(3) * chosen.length(3));
        Node blank = Node.blank(GgmlType.F32, 1, ids.length(0), ids.length(1), ids.length(2));
        Node opened = Ops.setRows(single, Ops.like(Op.FILL, blank, blank), ids);
        Node whole =
                Ops.view(
                        opened,
                        mask.lengths,
                        opened.stride(2),
                        opened.stride(3),
                        opened.stride(3));
        return Ops.add(whole, mask);
    }
}
