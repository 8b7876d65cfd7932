package plimsoll.engine.graph;

import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;
import plimsoll.core.Mixer;
import plimsoll.engine.graph.ExpertsFeedForward.Gate;
import plimsoll.engine.graph.ExpertsFeedForward.Router;

/// In what architectures differ beyond what their tensors tell.
///
/// Source: llama.cpp v0.5.0 `src/models/`, the file named after the architecture.
///
/// @param architecture which one
record Traits(Architecture architecture) {

    /// Where rows without output are dropped.
    enum Selection {
        IN_LAST_LAYER,
        BEFORE_NORM,
        AFTER_NORM
    }

    /// What is normed by: the root mean square, or mean and variance.
    Op norm() {
        return switch (architecture) {
            case COMMAND_R, COHERE2, STABLELM -> Op.NORM;
            default -> Op.RMS_NORM;
        };
    }

    boolean scaledEmbedding() {
        return switch (architecture) {
            case GEMMA2, GEMMA3, GRANITE, GRANITE_HYBRID -> true;
            default -> false;
        };
    }

    boolean scaledQuery() {
        return switch (architecture) {
            case GEMMA2, GEMMA3, PHI3, PHIMOE -> true;
            default -> false;
        };
    }

    /// Whether attention and feed-forward network read the same input.
    boolean parallel() {
        return architecture == Architecture.COMMAND_R || architecture == Architecture.COHERE2;
    }

    Selection selection() {
        return switch (architecture) {
            case GPT_OSS -> Selection.BEFORE_NORM;
            case QWEN3NEXT, QWEN35, QWEN35MOE, GEMMA4, NEMOTRON_H, NEMOTRON_H_MOE ->
                    Selection.AFTER_NORM;
            default -> Selection.IN_LAST_LAYER;
        };
    }

    /// Whether attention has a gate and alternates with delta nets.
    boolean isDelta() {
        return switch (architecture) {
            case QWEN3NEXT, QWEN35, QWEN35MOE -> true;
            default -> false;
        };
    }

    /// Positions of a token: more than one where images have rows and columns.
    int positionsPerToken() {
        return switch (architecture) {
            case QWEN35, QWEN35MOE -> 4;
            default -> 1;
        };
    }

    /// Whether a layer rotates queries and keys by position.
    ///
    /// @param windowed whether some layers of the model see a window only
    boolean turns(int layer, Mixer.Attention shape, boolean windowed) {
        return switch (architecture) {
            case GRANITE_HYBRID, NEMOTRON_H, NEMOTRON_H_MOE -> false;
            case COHERE2 -> shape.isSliding();
            case EXAONE4 -> shape.isSliding() || !windowed;
            case SMOLLM3, LLAMA4 -> (layer + 1) % 4 != 0;
            default -> true;
        };
    }

    /// Whether queries are stretched the farther they are in the context.
    boolean stretches(boolean turned) {
        return switch (architecture) {
            case LLAMA4 -> !turned;
            case MISTRAL3 -> true;
            default -> false;
        };
    }

    /// Whether heads are normed once they are rotated: Llama 4, but not the one of 128 experts.
    boolean normsTurned(int experts) {
        return architecture == Architecture.LLAMA4 && experts != 128;
    }

    /// A branch before it is added to the residual stream.
    Node damped(Node branch) {
        return switch (architecture) {
            case GRANITE, GRANITE_HYBRID -> Ops.scale(branch);
            default -> branch;
        };
    }

    /// Whether what attention gives may be added in the place of the residual stream.
    boolean mixesInPlace() {
        return architecture == Architecture.LFM2;
    }

    /// The same of the feed-forward network.
    boolean feedsInPlace() {
        return switch (architecture) {
            case LFM2, PHI3, PHIMOE -> true;
            default -> false;
        };
    }

    /// Whether the norm after the feed-forward network is held to its layer.
    boolean holdsLastNorm() {
        return architecture == Architecture.GLM4;
    }

    /// How experts are chosen. Nothing is scaled where the scale is one, as in the GLM 4.5 of 128
    /// experts.
    ///
    /// @param biased whether the choice is biased, as from DeepSeek V3 on
    Router router(FeedForward.Experts experts, boolean biased) {
        int used = experts.used();
        return switch (architecture) {
            case GPT_OSS -> new Router(used, Gate.LATE, false, false);
            case LLAMA4 -> new Router(used, Gate.SIGMOID_OF_CHOSEN, false, false);
            case OLMOE -> new Router(used, Gate.SOFT_MAX, false, false);
            case MINIMAX_M2 -> new Router(used, Gate.SIGMOID, true, false);
            case GLM4MOE -> new Router(used, Gate.SIGMOID, true, experts.count() != 128);
            case NEMOTRON_H_MOE -> new Router(used, Gate.SIGMOID, true, true);
            case DEEPSEEK2 ->
                    new Router(used, biased ? Gate.SIGMOID : Gate.SOFT_MAX, biased, biased);
            default -> Router.softMax(used);
        };
    }

    /// Logits as the model wants them.
    Node capped(Node logits) {
        return switch (architecture) {
            case GEMMA2 -> Ops.scale(Ops.unary(Ops.scale(logits)));
            case COMMAND_R, COHERE2, GRANITE, GRANITE_HYBRID -> Ops.scale(logits);
            default -> logits;
        };
    }
}
