package plimsoll.engine;

import plimsoll.core.Architecture;

/// The graphs that were measured. Architectures share one where their layers are built alike.
enum Graph {
    LLAMA,
    PLAIN,
    PHI3,
    COMMAND_R,
    GEMMA4,
    EXPERTS,
    GPT_OSS,
    DEEPSEEK2,
    MAMBA,
    GRANITE,
    DELTA_DENSE,
    DELTA_EXPERTS;

    /// What is alive at once in that graph of a model.
    Activations activations(Dimensions model) {
        return switch (this) {
            case LLAMA -> DenseGraphs.llama(model);
            case PLAIN -> DenseGraphs.plain(model);
            case PHI3 -> DenseGraphs.phi3(model);
            case COMMAND_R -> DenseGraphs.commandR(model);
            case GEMMA4 -> DenseGraphs.gemma4(model);
            case EXPERTS -> ExpertGraphs.plain(model);
            case GPT_OSS -> ExpertGraphs.gptOss(model);
            case DEEPSEEK2 -> ExpertGraphs.deepseek2(model);
            case MAMBA -> RecurrentGraphs.mamba(model);
            case GRANITE -> RecurrentGraphs.granite(model);
            case DELTA_DENSE -> RecurrentGraphs.deltaDense(model);
            case DELTA_EXPERTS -> RecurrentGraphs.deltaExperts(model);
        };
    }

    /// The graph of an architecture: its own where it was measured, else the one most like it.
    static Graph of(Architecture architecture, Dimensions model) {
        return switch (architecture) {
            case LLAMA, MISTRAL3, DECI, GRANITE, LLAMA4 -> model.hasExperts() ? EXPERTS : LLAMA;
            case QWEN3, SMOLLM3, SEED_OSS, EXAONE4, STABLELM -> LLAMA;
            case QWEN2, GEMMA2, GEMMA3, GLM4, OLMO2 -> PLAIN;
            case PHI3, CHATGLM -> PHI3;
            case COMMAND_R, COHERE2, FALCON -> COMMAND_R;
            case GEMMA4, GEMMA3N -> GEMMA4;
            case QWEN3MOE, OLMOE, PHIMOE, GLM4MOE, MINIMAX_M2 -> EXPERTS;
            case GPT_OSS -> GPT_OSS;
            case DEEPSEEK2, GLM_DSA -> DEEPSEEK2;
            case MAMBA -> MAMBA;
            case GRANITE_HYBRID, NEMOTRON_H, NEMOTRON_H_MOE, LFM2 -> GRANITE;
            case QWEN35 -> DELTA_DENSE;
            case QWEN3NEXT, QWEN35MOE -> DELTA_EXPERTS;
        };
    }

    /// Whether runs of that very architecture were measured.
    static boolean isMeasured(Architecture architecture) {
        return switch (architecture) {
            case LLAMA, QWEN2, QWEN3, QWEN3MOE, GEMMA2, GEMMA3, GEMMA4, PHI3, GPT_OSS, GLM4 -> true;
            case DEEPSEEK2, MAMBA, GRANITE_HYBRID, QWEN3NEXT, QWEN35, QWEN35MOE, COMMAND_R -> true;
            default -> false;
        };
    }
}
