package plimsoll.engine.graph;

import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;
import plimsoll.engine.graph.ExpertsFeedForward.Gate;
import plimsoll.engine.graph.ExpertsFeedForward.Router;

/// How the architectures choose experts.
///
/// What a file can set, `expert_weights_norm` and the like, is what the published models have.
///
/// Source: llama.cpp v0.5.0 `src/models/`, the calls of `build_moe_ffn`.
final class Routers {
    private Routers() {}

    /// Nothing is scaled where the scale is one, as in the GLM 4.5 of 128 experts.
    ///
    /// @param biased whether the choice is biased, as from DeepSeek V3 on
    static Router of(Architecture architecture, FeedForward.Experts experts, boolean biased) {
        int used = experts.used();
        return switch (architecture) {
            case GPT_OSS -> new Router(used, Gate.LATE, false, false);
            case LLAMA4 -> new Router(used, Gate.SIGMOID_OF_CHOSEN, false, false);
            case DEEPSEEK, JAMBA, OLMOE, QWEN2MOE -> new Router(used, Gate.SOFT_MAX, false, false);
            case LFM2MOE, MINIMAX_M2 -> new Router(used, Gate.SIGMOID, true, false);
            case GLM4MOE -> new Router(used, Gate.SIGMOID, true, experts.count() != 128);
            case AFMOE,
                    BAILINGMOE2,
                    DEEPSEEK32,
                    DOTS1,
                    EXAONE_MOE,
                    GLM_DSA,
                    NEMOTRON_H_MOE ->
                    new Router(used, Gate.SIGMOID, true, true);
            case DEEPSEEK2 ->
                    new Router(used, biased ? Gate.SIGMOID : Gate.SOFT_MAX, biased, biased);
            default -> Router.softMax(used);
        };
    }
}
