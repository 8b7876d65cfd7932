package plimsoll.weights;

import static plimsoll.core.Architecture.AFMOE;
import static plimsoll.core.Architecture.APERTUS;
import static plimsoll.core.Architecture.ARCEE;
import static plimsoll.core.Architecture.BAILINGMOE2;
import static plimsoll.core.Architecture.BLOOM;
import static plimsoll.core.Architecture.CHATGLM;
import static plimsoll.core.Architecture.CODESHELL;
import static plimsoll.core.Architecture.COHERE2;
import static plimsoll.core.Architecture.COMMAND_R;
import static plimsoll.core.Architecture.DBRX;
import static plimsoll.core.Architecture.DEEPSEEK32;
import static plimsoll.core.Architecture.DOTS1;
import static plimsoll.core.Architecture.ERNIE4_5_MOE;
import static plimsoll.core.Architecture.EXAONE4;
import static plimsoll.core.Architecture.EXAONE_MOE;
import static plimsoll.core.Architecture.FALCON;
import static plimsoll.core.Architecture.GEMMA2;
import static plimsoll.core.Architecture.GEMMA3;
import static plimsoll.core.Architecture.GEMMA3N;
import static plimsoll.core.Architecture.GEMMA4;
import static plimsoll.core.Architecture.GLM4;
import static plimsoll.core.Architecture.GLM4MOE;
import static plimsoll.core.Architecture.GLM_DSA;
import static plimsoll.core.Architecture.GPT2;
import static plimsoll.core.Architecture.GPTNEOX;
import static plimsoll.core.Architecture.GPT_OSS;
import static plimsoll.core.Architecture.GROK;
import static plimsoll.core.Architecture.HUNYUAN_DENSE;
import static plimsoll.core.Architecture.HUNYUAN_MOE;
import static plimsoll.core.Architecture.LFM2;
import static plimsoll.core.Architecture.LFM2MOE;
import static plimsoll.core.Architecture.MAINCODER;
import static plimsoll.core.Architecture.MINIMAX_M2;
import static plimsoll.core.Architecture.MPT;
import static plimsoll.core.Architecture.NEMOTRON;
import static plimsoll.core.Architecture.NEMOTRON_H;
import static plimsoll.core.Architecture.NEMOTRON_H_MOE;
import static plimsoll.core.Architecture.OLMO;
import static plimsoll.core.Architecture.OLMO2;
import static plimsoll.core.Architecture.OLMOE;
import static plimsoll.core.Architecture.ORION;
import static plimsoll.core.Architecture.PANGU_EMBEDDED;
import static plimsoll.core.Architecture.PHI2;
import static plimsoll.core.Architecture.PHI3;
import static plimsoll.core.Architecture.PHIMOE;
import static plimsoll.core.Architecture.QWEN;
import static plimsoll.core.Architecture.QWEN2;
import static plimsoll.core.Architecture.QWEN2MOE;
import static plimsoll.core.Architecture.QWEN2VL;
import static plimsoll.core.Architecture.QWEN3;
import static plimsoll.core.Architecture.QWEN35;
import static plimsoll.core.Architecture.QWEN35MOE;
import static plimsoll.core.Architecture.QWEN3MOE;
import static plimsoll.core.Architecture.QWEN3NEXT;
import static plimsoll.core.Architecture.QWEN3VL;
import static plimsoll.core.Architecture.QWEN3VLMOE;
import static plimsoll.core.Architecture.SEED_OSS;
import static plimsoll.core.Architecture.STABLELM;
import static plimsoll.core.Architecture.STARCODER;
import static plimsoll.core.Architecture.STARCODER2;

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
    NORM_BIAS(
            BLOOM,
            CODESHELL,
            FALCON,
            GPT2,
            GPTNEOX,
            NEMOTRON,
            ORION,
            PHI2,
            PHIMOE,
            STABLELM,
            STARCODER,
            STARCODER2),
    /// No norm comes before attention and feed-forward.
    NO_FIRST_NORMS(EXAONE4, OLMO, OLMO2),
    /// A norm comes after attention.
    NORM_AFTER_ATTENTION(
            AFMOE, EXAONE4, GEMMA2, GEMMA3, GEMMA3N, GEMMA4, GLM4, GLM4MOE, GPT_OSS, GROK, OLMO2,
            QWEN35, QWEN35MOE, QWEN3NEXT),
    /// A norm comes after the feed-forward network.
    NORM_AFTER_FEED_FORWARD(AFMOE, EXAONE4, GEMMA2, GEMMA3, GEMMA3N, GEMMA4, GLM4, GROK, OLMO2),
    /// No norm of the feed-forward network's own.
    NO_FEED_FORWARD_NORM(
            COHERE2,
            COMMAND_R,
            FALCON,
            GLM4MOE,
            GPT_OSS,
            NEMOTRON_H,
            NEMOTRON_H_MOE,
            PHI2,
            QWEN35,
            QWEN35MOE,
            QWEN3NEXT),
    /// Queries, keys and values are made by one matrix.
    FUSED_QKV(
            BAILINGMOE2,
            BLOOM,
            CHATGLM,
            CODESHELL,
            DBRX,
            FALCON,
            GPT2,
            GPTNEOX,
            MPT,
            PHI2,
            PHI3,
            QWEN,
            STARCODER),
    /// Queries, keys and values have biases.
    QKV_BIAS(
            BLOOM,
            CHATGLM,
            CODESHELL,
            GLM4MOE,
            GPT2,
            GPTNEOX,
            GPT_OSS,
            PANGU_EMBEDDED,
            PHI2,
            PHIMOE,
            QWEN,
            QWEN2,
            QWEN2MOE,
            QWEN2VL,
            SEED_OSS,
            STARCODER,
            STARCODER2),
    /// The matrix after attention has a bias.
    OUTPUT_BIAS(
            BLOOM,
            CODESHELL,
            GPT2,
            GPTNEOX,
            GPT_OSS,
            PANGU_EMBEDDED,
            PHI2,
            PHIMOE,
            STARCODER,
            STARCODER2),
    /// Each head's query and key is normalized.
    HEAD_NORM(
            AFMOE,
            APERTUS,
            BAILINGMOE2,
            DOTS1,
            EXAONE4,
            EXAONE_MOE,
            GEMMA3,
            GEMMA3N,
            GEMMA4,
            HUNYUAN_DENSE,
            HUNYUAN_MOE,
            LFM2,
            LFM2MOE,
            MAINCODER,
            QWEN3,
            QWEN35,
            QWEN35MOE,
            QWEN3MOE,
            QWEN3NEXT,
            QWEN3VL,
            QWEN3VLMOE),
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
    NO_GATE(
            APERTUS,
            ARCEE,
            BLOOM,
            CODESHELL,
            FALCON,
            GPT2,
            GPTNEOX,
            MPT,
            NEMOTRON,
            NEMOTRON_H,
            NEMOTRON_H_MOE,
            PHI2,
            STARCODER,
            STARCODER2),
    /// The networks have biases.
    FEED_FORWARD_BIAS(BLOOM, CODESHELL, GPT2, GPTNEOX, PHI2, STARCODER, STARCODER2),
    /// Positions are looked up, not turned.
    POSITION_EMBEDDING(GPT2, STARCODER),
    /// A norm comes after the embedding.
    EMBEDDING_NORM(BLOOM),
    /// The last norm has no weights.
    NO_OUTPUT_NORM(OLMO),
    /// The logits have biases.
    LOGIT_BIAS(PHI2, PHIMOE),
    /// What attention gives passes a gate.
    OUTPUT_GATE(AFMOE),
    /// Experts are chosen with a bias that only balances their load.
    EXPERT_CHOICE_BIAS(
            DEEPSEEK32,
            AFMOE,
            BAILINGMOE2,
            DOTS1,
            ERNIE4_5_MOE,
            EXAONE_MOE,
            GLM4MOE,
            GLM_DSA,
            LFM2MOE,
            MINIMAX_M2,
            NEMOTRON_H_MOE),
    /// Experts have biases.
    EXPERT_BIAS(GPT_OSS),
    /// The shared expert has a gate.
    SHARED_GATE(QWEN2MOE, QWEN35, QWEN35MOE, QWEN3NEXT);

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
