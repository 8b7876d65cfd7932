package plimsoll.weights;

import plimsoll.core.Architecture;
import plimsoll.core.Mixer;

/// The tensors of attention: of keys and values, or of a latent of them.
final class AttentionShapes {
    private AttentionShapes() {}

    static void add(Block block, Mixer.Attention attention) {
        matrices(block, attention);
        if (block.has(Trait.QKV_BIAS)) {
            biases(block, attention);
        }
        if (block.has(Trait.HEAD_NORM)) {
            norms(block, attention, 1, 1);
        }
        if (block.has(Trait.ROW_NORM)) {
            norms(block, attention, attention.heads(), attention.kvHeads());
        }
        block.add("attn_output.weight", queries(attention, attention.valueLength()), block.width());
        if (block.has(Trait.OUTPUT_BIAS)) {
            block.add("attn_output.bias", block.width());
        }
        if (block.has(Trait.OUTPUT_GATE)) {
            block.add("attn_gate.weight", block.width(), queries(attention, attention.keyLength()));
        }
        if (block.has(Trait.SINKS)) {
            block.add("attn_sinks.weight", attention.heads());
        }
    }

    private static void matrices(Block block, Mixer.Attention attention) {
        long query = queries(attention, attention.keyLength());
        if (block.has(Trait.FUSED_QKV)) {
            long row = query + attention.keyRow() + attention.valueRow();
            block.add("attn_qkv.weight", block.width(), row);
            return;
        }
        block.add("attn_q.weight", block.width(), block.has(Trait.GATED_QUERY) ? 2 * query : query);
        if (hasKeys(block, attention)) {
            block.add("attn_k.weight", block.width(), attention.keyRow());
        }
        if (hasKeys(block, attention) && !valuesAreKeys(block, attention)) {
            block.add("attn_v.weight", block.width(), attention.valueRow());
        }
    }

    private static void biases(Block block, Mixer.Attention attention) {
        long query = queries(attention, attention.keyLength());
        if (block.has(Trait.FUSED_QKV)) {
            block.add("attn_qkv.bias", query + attention.keyRow() + attention.valueRow());
            return;
        }
        block.add("attn_q.bias", query);
        block.add("attn_k.bias", attention.keyRow());
        block.add("attn_v.bias", attention.valueRow());
    }

    private static void norms(Block block, Mixer.Attention attention, int heads, int kvHeads) {
        block.add("attn_q_norm.weight", (long) heads * attention.keyLength());
        if (hasKeys(block, attention)) {
            block.add("attn_k_norm.weight", (long) kvHeads * attention.keyLength());
        }
    }

    private static long queries(Mixer.Attention attention, int length) {
        return (long) attention.heads() * length;
    }

    private static boolean hasKeys(Block block, Mixer.Attention attention) {
        return attention.ownsCache() || block.has(Trait.SHARING_KEEPS_MATRICES);
    }

    /// The larger Gemma 4 models, those without per-layer embeddings, take the keys of their
    /// global layers for values too.
    private static boolean valuesAreKeys(Block block, Mixer.Attention attention) {
        return block.is(Architecture.GEMMA4)
                && block.model().perLayerEmbedding() == 0
                && !attention.isSliding();
    }

    static void add(Block block, Mixer.Latent latent) {
        long rank = latent.latentRank();
        long query = (long) latent.heads() * (latent.plainLength() + latent.ropeLength());
        if (latent.queryRank() > 0) {
            block.add("attn_q_a.weight", block.width(), latent.queryRank());
            block.add("attn_q_a_norm.weight", latent.queryRank());
            block.add("attn_q_b.weight", latent.queryRank(), query);
        } else {
            block.add("attn_q.weight", block.width(), query);
        }
        block.add("attn_kv_a_mqa.weight", block.width(), latent.row());
        block.add("attn_kv_a_norm.weight", rank);
        block.add("attn_k_b.weight", latent.plainLength(), rank, latent.heads());
        block.add("attn_v_b.weight", rank, latent.valueLength(), latent.heads());
        long value = (long) latent.heads() * latent.valueLength();
        block.add("attn_output.weight", value, block.width());
        if (latent.indexLength() > 0) {
            indexer(block, latent);
        }
    }

    /// The part that chooses which tokens attention looks at: of GLM 5 it has 32 heads, of
    /// DeepSeek V3.2 it has 64.
    ///
    /// Source: `index_n_heads` of zai-org/GLM-5 and deepseek-ai/DeepSeek-V3.2 `config.json`.
    private static void indexer(Block block, Mixer.Latent latent) {
        long heads = block.is(Architecture.GLM_DSA) ? 32 : 64;
        long length = latent.indexLength();
        block.add("indexer.proj.weight", block.width(), heads);
        block.add("indexer.attn_q_b.weight", latent.queryRank(), heads * length);
        block.add("indexer.attn_k.weight", block.width(), length);
        block.add("indexer.k_norm.weight", length);
        block.add("indexer.k_norm.bias", length);
    }
}
