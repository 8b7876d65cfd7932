package plimsoll.engine.graph;

import plimsoll.core.Architecture;

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

    /// Whether rows without output are dropped after the last layer, not within it.
    boolean lateSelection() {
        return architecture == Architecture.GPT_OSS;
    }

    /// Whether `post_attention_norm` norms what attention gives; else it is the norm before the
    /// feed-forward network.
    boolean normsResults() {
        return architecture != Architecture.GPT_OSS;
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

    ExpertsFeedForward.Router router(int used) {
        return architecture == Architecture.GPT_OSS
                ? new ExpertsFeedForward.Router(used, true, false, false)
                : ExpertsFeedForward.Router.softMax(used);
    }

    /// Logits as the model wants them.
    Node capped(Node logits) {
        return switch (architecture) {
            case GEMMA2 -> Ops.scale(Ops.unary(Ops.scale(logits)));
            case COMMAND_R -> Ops.scale(logits);
            default -> logits;
        };
    }
}
