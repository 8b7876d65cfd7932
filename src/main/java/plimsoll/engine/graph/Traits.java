package plimsoll.engine.graph;

import plimsoll.core.Architecture;
import plimsoll.core.Mixer;

/// In what architectures differ beyond what their tensors tell.
///
/// Source: llama.cpp v0.5.0 `src/models/`, the file named after the architecture.
///
/// @param architecture which one
record Traits(Architecture architecture) {

    /// Whether the scores of attention are capped.
    boolean capsScores() {
        return architecture == Architecture.GEMMA2 || architecture == Architecture.GROK;
    }

    /// Where rows without output are dropped.
    enum Selection {
        IN_LAST_LAYER,
        BEFORE_NORM,
        AFTER_NORM
    }

    /// What is normed by: the root mean square, or mean and variance.
    Op norm() {
        return switch (architecture) {
            case BLOOM,
                    CODESHELL,
                    COHERE2,
                    COMMAND_R,
                    DBRX,
                    FALCON,
                    GPT2,
                    GPTNEOX,
                    MPT,
                    NEMOTRON,
                    OLMO,
                    ORION,
                    PHI2,
                    STABLELM,
                    STARCODER,
                    STARCODER2 ->
                    Op.NORM;
            default -> Op.RMS_NORM;
        };
    }

    boolean scaledEmbedding() {
        return switch (architecture) {
            case AFMOE, GEMMA, GEMMA2, GEMMA3, GRANITE, GRANITEMOE, GRANITE_HYBRID, GROK, MINICPM ->
                    true;
            default -> false;
        };
    }

    boolean scaledQuery() {
        return switch (architecture) {
            case GEMMA, GEMMA2, GEMMA3, PHI2, PHI3, PHIMOE -> true;
            default -> false;
        };
    }

    /// How the two branches of a layer come together.
    enum Join {
        /// Each is added to the residual stream; the second reads the sum.
        ONE_BY_ONE,
        /// Side by side: the feed-forward network and the stream, then attention.
        STREAM_FIRST,
        /// Side by side: the feed-forward network and attention, then the stream.
        NETWORK_FIRST,
        /// Side by side: attention and the feed-forward network, then the stream.
        ATTENTION_FIRST
    }

    Join join() {
        return switch (architecture) {
            case COHERE2, COMMAND_R, GPTNEOX -> Join.STREAM_FIRST;
            case FALCON -> Join.NETWORK_FIRST;
            case PHI2 -> Join.ATTENTION_FIRST;
            default -> Join.ONE_BY_ONE;
        };
    }

    /// Layers that look an image up again and so add to the stream, at the beginning.
    int deepStack() {
        return switch (architecture) {
            case QWEN3VL, QWEN3VLMOE -> 3;
            default -> 0;
        };
    }

    /// Whether what attention gives is dropped where no feed-forward network follows, though it
    /// is computed.
    boolean dropsLoneAttention() {
        return architecture == Architecture.DECI;
    }

    /// Whether norms have no tensors at all.
    boolean bareNorms() {
        return architecture == Architecture.OLMO;
    }

    /// The functions that a network without a gate applies.
    Node activated(Node up) {
        return switch (architecture) {
            case ARCEE, NEMOTRON, NEMOTRON_H, NEMOTRON_H_MOE -> Ops.square(Ops.unary(up));
            default -> Ops.unary(up);
        };
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
            case QWEN2VL, QWEN35, QWEN35MOE, QWEN3VL, QWEN3VLMOE -> 4;
            default -> 1;
        };
    }

    /// Whether a layer rotates queries and keys by position.
    ///
    /// @param windowed whether some layers of the model see a window only
    boolean turns(int layer, Mixer.Attention shape, boolean windowed) {
        return switch (architecture) {
            case BLOOM, GPT2, GRANITE_HYBRID, JAMBA, MPT, NEMOTRON_H, NEMOTRON_H_MOE, STARCODER ->
                    false;
            case COHERE2, EXAONE_MOE -> shape.isSliding();
            case EXAONE4 -> shape.isSliding() || !windowed;
            case AFMOE, SMOLLM3, LLAMA4 -> (layer + 1) % 4 != 0;
            default -> true;
        };
    }

    /// Whether queries are stretched the farther they are in the context.
    boolean stretches(boolean turned) {
        return switch (architecture) {
            case LLAMA4 -> !turned;
            case MISTRAL3, MISTRAL4 -> true;
            default -> false;
        };
    }

    /// Whether the norms of heads, whose weights the file has, come after their rotation.
    boolean turnsFirst() {
        return switch (architecture) {
            case HUNYUAN_DENSE, HUNYUAN_MOE, MAINCODER -> true;
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
            case GRANITE, GRANITEMOE, GRANITE_HYBRID, MINICPM -> Ops.scale(branch);
            default -> branch;
        };
    }

    /// Whether what attention gives may be added in the place of the residual stream.
    boolean mixesInPlace() {
        return switch (architecture) {
            case JAMBA, LFM2, LFM2MOE -> true;
            default -> false;
        };
    }

    /// The same of the feed-forward network.
    boolean feedsInPlace() {
        return switch (architecture) {
            case JAMBA, LFM2, LFM2MOE, PHI3, PHIMOE -> true;
            default -> false;
        };
    }

    /// Whether the norm after the feed-forward network is held to its layer.
    boolean holdsLastNorm() {
        return switch (architecture) {
            case AFMOE, GLM4, GROK -> true;
            default -> false;
        };
    }

    /// Whether the norm after attention comes before rows without output are dropped.
    boolean normsAllRows() {
        return architecture == Architecture.AFMOE;
    }

    /// Whether the last matrix of experts must be computed in f32.
    boolean addsExactly() {
        return architecture == Architecture.MISTRAL4;
    }

    /// Logits as the model wants them.
    Node capped(Node logits) {
        return switch (architecture) {
            case GEMMA2 -> Ops.scale(Ops.unary(Ops.scale(logits)));
            case COMMAND_R, COHERE2, GRANITE, GRANITEMOE, GRANITE_HYBRID, GROK, MINICPM ->
                    Ops.scale(logits);
            default -> logits;
        };
    }
}
