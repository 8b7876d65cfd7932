package plimsoll.weights;

import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;
import plimsoll.core.Mixer;

/// The tensors of feed-forward networks.
final class FeedForwardShapes {
    private FeedForwardShapes() {}

    static void add(Block block, FeedForward feedForward) {
        switch (feedForward) {
            case FeedForward.Dense(int width) -> network(block, "", width);
            case FeedForward.Experts experts -> experts(block, experts);
            case FeedForward.None() -> {}
        }
    }

    /// One network: gate, up and down.
    ///
    /// @param suffix what its tensors' names end with before `.weight`
    private static void network(Block block, String suffix, long width) {
        if (block.has(Trait.FUSED_GATE)) {
            block.add("ffn_up" + suffix + ".weight", block.width(), 2 * width);
        } else {
            if (!block.has(Trait.NO_GATE)) {
                block.add("ffn_gate" + suffix + ".weight", block.width(), width);
            }
            block.add("ffn_up" + suffix + ".weight", block.width(), width);
        }
        block.add("ffn_down" + suffix + ".weight", width, block.width());
        if (block.has(Trait.FEED_FORWARD_BIAS)) {
            block.add("ffn_up" + suffix + ".bias", width);
            block.add("ffn_down" + suffix + ".bias", block.width());
        }
    }

    private static void experts(Block block, FeedForward.Experts experts) {
        long count = experts.count();
        block.add("ffn_gate_inp.weight", block.width(), count);
        if (!block.has(Trait.NO_GATE)) {
            block.add("ffn_gate_exps.weight", block.width(), experts.width(), count);
        }
        block.add("ffn_up_exps.weight", block.width(), experts.width(), count);
        block.add("ffn_down_exps.weight", experts.width(), block.width(), count);
        if (block.has(Trait.EXPERT_CHOICE_BIAS) || isAfterDeepSeekV2(block, experts)) {
            block.add("exp_probs_b.bias", count);
        }
        if (block.has(Trait.EXPERT_BIAS)) {
            biases(block, experts);
        }
        if (block.is(Architecture.GEMMA4)) {
            besideExperts(block, experts);
        } else if (block.is(Architecture.GROK)) {
            network(block, "", experts.sharedWidth());
        } else if (experts.sharedWidth() > 0) {
            shared(block, experts.sharedWidth());
        }
    }

    /// DeepSeek V3 and what follows it; V2 has 160 experts, or is Lite and does not compress
    /// queries.
    private static boolean isAfterDeepSeekV2(Block block, FeedForward.Experts experts) {
        return block.is(Architecture.DEEPSEEK2)
                && experts.count() != 160
                && block.layer().mixer() instanceof Mixer.Latent latent
                && latent.queryRank() > 0;
    }

    private static void biases(Block block, FeedForward.Experts experts) {
        long count = experts.count();
        block.add("ffn_gate_inp.bias", count);
        block.add("ffn_gate_exps.bias", experts.width(), count);
        block.add("ffn_up_exps.bias", experts.width(), count);
        block.add("ffn_down_exps.bias", block.width(), count);
    }

    private static void shared(Block block, long width) {
        if (block.has(Trait.SHARED_GATE)) {
            block.add("ffn_gate_inp_shexp.weight", block.width());
        }
        network(block, "_shexp", width);
    }

    /// Gemma 4 runs a plain network beside its experts and normalizes both apart.
    private static void besideExperts(Block block, FeedForward.Experts experts) {
        network(block, "", experts.sharedWidth());
        block.add("ffn_gate_inp.scale", block.width());
        block.add("ffn_down_exps.scale", experts.count());
        block.norm("pre_ffw_norm_2");
        block.norm("post_ffw_norm_1");
        block.norm("post_ffw_norm_2");
    }
}
