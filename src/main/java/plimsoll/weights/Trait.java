package plimsoll.weights;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import plimsoll.core.Architecture;

/// How an architecture's tensors differ from those of the first Llama.
///
/// Source: the tensor tables of gguf 0.19.0 `gguf/constants.py` and `load_tensors` of
/// ggml-org/llama.cpp `src/llama-model.cpp`.
enum Trait {
    /// Norms have biases besides weights.
    NORM_BIAS,
    /// No norm comes before attention and feed-forward.
    NO_FIRST_NORMS,
    /// A norm comes after attention.
    NORM_AFTER_ATTENTION,
    /// A norm comes after the feed-forward network.
    NORM_AFTER_FEED_FORWARD,
    /// No norm of the feed-forward network's own.
    NO_FEED_FORWARD_NORM,
    /// Queries, keys and values are made by one matrix.
    FUSED_QKV,
    /// Queries, keys and values have biases.
    QKV_BIAS,
    /// The matrix after attention has a bias.
    OUTPUT_BIAS,
    /// Each head's query and key is normalized.
    HEAD_NORM,
    /// All heads' queries and keys are normalized as one.
    ROW_NORM,
    /// The query matrix makes a gate for each head as well.
    GATED_QUERY,
    /// A learned logit for each head takes what attention nobody wants.
    SINKS,
    /// Layers that share a cache still have their own key and value matrices.
    SHARING_KEEPS_MATRICES,
    /// Gate and up are one matrix.
    FUSED_GATE,
    /// There is no gate.
    NO_GATE,
    /// Experts are chosen with a bias that only balances their load.
    EXPERT_CHOICE_BIAS,
    /// Experts have biases.
    EXPERT_BIAS,
    /// The shared expert has a gate.
    SHARED_GATE;

    private static final Map<Architecture, Set<Trait>> OF = table();

    static Set<Trait> of(Architecture architecture) {
        return OF.getOrDefault(architecture, Set.of());
    }

    private static Map<Architecture, Set<Trait>> table() {
        var table = new EnumMap<Architecture, Set<Trait>>(Architecture.class);
        for (Architecture architecture : Architecture.values()) {
            table.put(architecture, traits(architecture));
        }
        return table;
    }

    private static Set<Trait> traits(Architecture architecture) {
        return switch (architecture) {
            case CHATGLM -> EnumSet.of(FUSED_QKV, QKV_BIAS, FUSED_GATE);
            case COMMAND_R, COHERE2 -> EnumSet.of(NO_FEED_FORWARD_NORM);
            case EXAONE4 ->
                    EnumSet.of(
                            NO_FIRST_NORMS,
                            HEAD_NORM,
                            NORM_AFTER_ATTENTION,
                            NORM_AFTER_FEED_FORWARD);
            case FALCON -> EnumSet.of(NORM_BIAS, FUSED_QKV, NO_FEED_FORWARD_NORM, NO_GATE);
            case GEMMA2 -> EnumSet.of(NORM_AFTER_ATTENTION, NORM_AFTER_FEED_FORWARD);
            case GEMMA3, GEMMA4 ->
                    EnumSet.of(HEAD_NORM, NORM_AFTER_ATTENTION, NORM_AFTER_FEED_FORWARD);
            case GEMMA3N ->
                    EnumSet.of(
                            HEAD_NORM,
                            NORM_AFTER_ATTENTION,
                            NORM_AFTER_FEED_FORWARD,
                            SHARING_KEEPS_MATRICES);
            case GLM4 -> EnumSet.of(NORM_AFTER_ATTENTION, NORM_AFTER_FEED_FORWARD, FUSED_GATE);
            case GLM4MOE ->
                    EnumSet.of(
                            QKV_BIAS,
                            NORM_AFTER_ATTENTION,
                            NO_FEED_FORWARD_NORM,
                            EXPERT_CHOICE_BIAS);
            case GPT_OSS ->
                    EnumSet.of(
                            QKV_BIAS,
                            OUTPUT_BIAS,
                            SINKS,
                            NORM_AFTER_ATTENTION,
                            NO_FEED_FORWARD_NORM,
                            EXPERT_BIAS);
            case LFM2, QWEN3, QWEN3MOE -> EnumSet.of(HEAD_NORM);
            case MINIMAX_M2 -> EnumSet.of(ROW_NORM, EXPERT_CHOICE_BIAS);
            case NEMOTRON_H, NEMOTRON_H_MOE -> EnumSet.of(NO_GATE, NO_FEED_FORWARD_NORM);
            case OLMO2 ->
                    EnumSet.of(
                            NO_FIRST_NORMS,
                            ROW_NORM,
                            NORM_AFTER_ATTENTION,
                            NORM_AFTER_FEED_FORWARD);
            case OLMOE -> EnumSet.of(ROW_NORM);
            case PHI3 -> EnumSet.of(FUSED_QKV, FUSED_GATE);
            case PHIMOE -> EnumSet.of(NORM_BIAS, QKV_BIAS, OUTPUT_BIAS);
            case QWEN2, SEED_OSS -> EnumSet.of(QKV_BIAS);
            case QWEN35, QWEN35MOE, QWEN3NEXT ->
                    EnumSet.of(
                            HEAD_NORM,
                            GATED_QUERY,
                            NORM_AFTER_ATTENTION,
                            NO_FEED_FORWARD_NORM,
                            SHARED_GATE);
            case STABLELM -> EnumSet.of(NORM_BIAS);
            case DECI,
                    DEEPSEEK2,
                    GLM_DSA,
                    GRANITE,
                    GRANITE_HYBRID,
                    LLAMA,
                    LLAMA4,
                    MAMBA,
                    MISTRAL3,
                    SMOLLM3 ->
                    EnumSet.noneOf(Trait.class);
        };
    }
}
