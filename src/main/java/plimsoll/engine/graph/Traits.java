package plimsoll.engine.graph;

import plimsoll.core.Architecture;
import plimsoll.engine.graph.ExpertsFeedForward.Gate;
import plimsoll.engine.graph.ExpertsFeedForward.Router;

/// In what architectures of plain transformers differ, beyond what their tensors tell.
///
/// @param architecture which one
record Traits(Architecture architecture) {

    /// What is normed by: the root mean square, or mean and variance.
    Op norm() {
        return architecture == Architecture.COMMAND_R ? Op.NORM : Op.RMS_NORM;
    }

    private boolean isGemma() {
        return architecture == Architecture.GEMMA2 || architecture == Architecture.GEMMA3;
    }

    boolean scaledEmbedding() {
        return isGemma();
    }

    boolean scaledQuery() {
        return isGemma() || architecture == Architecture.PHI3;
    }

    /// Whether attention and feed-forward network read the same input.
    boolean parallel() {
        return architecture == Architecture.COMMAND_R;
    }

    /// Where rows without output are dropped.
    enum Selection {
        IN_LAST_LAYER,
        BEFORE_NORM,
        AFTER_NORM
    }

    Selection selection() {
        return switch (architecture) {
            case GPT_OSS -> Selection.BEFORE_NORM;
            case QWEN3NEXT, QWEN35, QWEN35MOE, GEMMA4 -> Selection.AFTER_NORM;
            default -> Selection.IN_LAST_LAYER;
        };
    }

    /// Whether the layers are those of Qwen3-Next.
    private boolean isDelta() {
        return switch (architecture) {
            case QWEN3NEXT, QWEN35, QWEN35MOE -> true;
            default -> false;
        };
    }

    /// Whether a layer's first norm is computed before all else of it.
    boolean startsWithNorm() {
        return isDelta();
    }

    boolean gatedAttention() {
        return isDelta();
    }

    /// Positions of a token: more than one where images have rows and columns.
    int positionsPerToken() {
        return switch (architecture) {
            case QWEN35, QWEN35MOE -> 4;
            default -> 1;
        };
    }

    boolean rotates() {
        return architecture != Architecture.GRANITE_HYBRID;
    }

    /// A branch before it is added to the residual stream.
    Node damped(Node branch) {
        return switch (architecture) {
            case GRANITE, GRANITE_HYBRID -> Ops.scale(branch);
            default -> branch;
        };
    }

    /// Whether `post_attention_norm` norms what attention gives; else it is the norm before the
    /// feed-forward network.
    boolean normsResults() {
        return architecture != Architecture.GPT_OSS && !isDelta();
    }

    String feedForwardNorm() {
        return normsResults() ? "ffn_norm" : "post_attention_norm";
    }

    /// Whether the norm after the feed-forward network is held to its layer.
    boolean holdsLastNorm() {
        return architecture == Architecture.GLM4;
    }

    boolean residualFirst() {
        return architecture == Architecture.PHI3;
    }

    /// @param used experts a token goes through
    /// @param biased whether the choice is biased, as from DeepSeek V3 on
    Router router(int used, boolean biased) {
        return switch (architecture) {
            case GPT_OSS -> new Router(used, Gate.LATE, false, false);
            case DEEPSEEK2 ->
                    new Router(used, biased ? Gate.SIGMOID : Gate.SOFT_MAX, biased, biased);
            default -> Router.softMax(used);
        };
    }

    /// Logits as the model wants them.
    Node capped(Node logits) {
        return switch (architecture) {
            case GEMMA2 -> Ops.scale(Ops.unary(Ops.scale(logits)));
            case COMMAND_R, GRANITE, GRANITE_HYBRID -> Ops.scale(logits);
            default -> logits;
        };
    }
}
