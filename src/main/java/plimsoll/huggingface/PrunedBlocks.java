package plimsoll.huggingface;

import plimsoll.core.FeedForward;

/// The layers of a model from which parts were pruned, one by one: Nemotron Super and its kin.
///
/// Source: `DeciModel` of ggml-org/llama.cpp `convert_hf_to_gguf.py`.
final class PrunedBlocks {
    static final String LIST = "block_configs";

    private static final int MULTIPLE = 256;
    private static final double WIDEST = 64;

    private PrunedBlocks() {}

    static boolean hasNoAttention(Config block) throws ConfigException {
        Config attention = block.child("attention");
        return attention.flag(false, "no_op") || attention.flag(false, "replace_with_linear");
    }

    static int kvHeads(Config block, int heads) throws ConfigException {
        int together = block.child("attention").whole(1, heads, "n_heads_in_group");
        return heads / together;
    }

    /// The network of a block: `ffn_mult · 2/3` of the residual stream, rounded up.
    static FeedForward network(Config block, int width) throws ConfigException {
        Config network = block.child("ffn");
        if (network.flag(false, "no_op") || network.flag(false, "replace_with_linear")) {
            return new FeedForward.None();
        }
        double times = network.real(0, WIDEST, "ffn_mult");
        int rows = (int) (2 * times * width / 3);
        int whole = Math.ceilDiv(Math.max(1, rows), MULTIPLE) * MULTIPLE;
        return new FeedForward.Dense(Math.min(whole, Limits.WIDTH));
    }
}
