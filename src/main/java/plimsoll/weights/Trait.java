package plimsoll.weights;

import static plimsoll.core.Architecture.CHATGLM;
import static plimsoll.core.Architecture.COHERE2;
import static plimsoll.core.Architecture.COMMAND_R;
import static plimsoll.core.Architecture.EXAONE4;
import static plimsoll.core.Architecture.FALCON;
import static plimsoll.core.Architecture.GEMMA2;
import static plimsoll.core.Architecture.GEMMA3;
import static plimsoll.core.Architecture.GEMMA3N;
import static plimsoll.core.Architecture.GEMMA4;
import static plimsoll.core.Architecture.GLM4;
import static plimsoll.core.Architecture.GLM4MOE;
import static plimsoll.core.Architecture.GPT_OSS;
import static plimsoll.core.Architecture.LFM2;
import static plimsoll.core.Architecture.MINIMAX_M2;
import static plimsoll.core.Architecture.NEMOTRON_H;
import static plimsoll.core.Architecture.NEMOTRON_H_MOE;
import static plimsoll.core.Architecture.OLMO2;
import static plimsoll.core.Architecture.OLMOE;
import static plimsoll.core.Architecture.PHI3;
import static plimsoll.core.Architecture.PHIMOE;
import static plimsoll.core.Architecture.QWEN2;
import static plimsoll.core.Architecture.QWEN3;
import static plimsoll.core.Architecture.QWEN35;
import static plimsoll.core.Architecture.QWEN35MOE;
import static plimsoll.core.Architecture.QWEN3MOE;
import static plimsoll.core.Architecture.QWEN3NEXT;
import static plimsoll.core.Architecture.SEED_OSS;
import static plimsoll.core.Architecture.STABLELM;

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
    NORM_BIAS(FALCON, PHIMOE, STABLELM),
    /// No norm comes before attention and feed-forward.
    NO_FIRST_NORMS(EXAONE4, OLMO2),
    /// A norm comes after attention.
    NORM_AFTER_ATTENTION(
            EXAONE4, GEMMA2, GEMMA3, GEMMA3N, GEMMA4, GLM4, GLM4MOE, GPT_OSS, OLMO2, QWEN35,
            QWEN35MOE, QWEN3NEXT),
    /// A norm comes after the feed-forward network.
    NORM_AFTER_FEED_FORWARD(EXAONE4, GEMMA2, GEMMA3, GEMMA3N, GEMMA4, GLM4, OLMO2),
    /// No norm of the feed-forward network's own.
    NO_FEED_FORWARD_NORM(
            COHERE2,
            COMMAND_R,
            FALCON,
            GLM4MOE,
            GPT_OSS,
            NEMOTRON_H,
            NEMOTRON_H_MOE,
            QWEN35,
            QWEN35MOE,
            QWEN3NEXT),
    /// Queries, keys and values are made by one matrix.
    FUSED_QKV(CHATGLM, FALCON, PHI3),
    /// Queries, keys and values have biases.
    QKV_BIAS(CHATGLM, GLM4MOE, GPT_OSS, PHIMOE, QWEN2, SEED_OSS),
    /// The matrix after attention has a bias.
    OUTPUT_BIAS(GPT_OSS, PHIMOE),
    /// Each head's query and key is normalized.
    HEAD_NORM(
            EXAONE4, GEMMA3, GEMMA3N, GEMMA4, LFM2, QWEN3, QWEN35, QWEN35MOE, QWEN3MOE, QWEN3NEXT),
    /// All heads' queries and keys are normalized as one.
    ROW_NORM(MINIMAX_M2, OLMO2, OLMOE),
    /// The query matrix makes a gate for each head as well.
    GATED_QUERY(QWEN35, QWEN35MOE, QWEN3NEXT),
    /// A learned logit for each head takes what attention nobody wants.
    SINKS(GPT_OSS),
    /// Layers that share a cache still have their own key and value matrices.
    SHARING_KEEPS_MATRICES(GEMMA3N),
    /// Gate and up are one matrix.
    FUSED_GATE(CHATGLM, GLM4, PHI3),
    /// There is no gate.
    NO_GATE(FALCON, NEMOTRON_H, NEMOTRON_H_MOE),
    /// Experts are chosen with a bias that only balances their load.
    EXPERT_CHOICE_BIAS(GLM4MOE, MINIMAX_M2),
    /// Experts have biases.
    EXPERT_BIAS(GPT_OSS),
    /// The shared expert has a gate.
    SHARED_GATE(QWEN35, QWEN35MOE, QWEN3NEXT);

    private static final Map<Architecture, Set<Trait>> OF = table();

    @SuppressWarnings("ImmutableEnumChecker") // Set.of makes sets that never change.
    private final Set<Architecture> having;

    Trait(Architecture... having) {
        this.having = Set.of(having);
    }

    static Set<Trait> of(Architecture architecture) {
        return OF.getOrDefault(architecture, Set.of());
    }

    private static Map<Architecture, Set<Trait>> table() {
        var table = new EnumMap<Architecture, Set<Trait>>(Architecture.class);
        for (Architecture architecture : Architecture.values()) {
            var traits = EnumSet.allOf(Trait.class);
            traits.removeIf(trait -> !trait.having.contains(architecture));
            table.put(architecture, traits);
        }
        return table;
    }
}
