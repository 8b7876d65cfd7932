package plimsoll.engine;

import plimsoll.core.Architecture;

/// The graphs that were measured, each with the largest error that was left between its rule and
/// the measurements, at contexts of 2,048 tokens and more.
///
/// Source: 4,112 runs of llama.cpp v0.5.0 as shipped with node-llama-cpp 3.22.1, measured without
/// a GPU; `mvn -q test-compile exec:exec@accuracy -Dmeasured=DIR` prints the errors.
enum Graph {
    LLAMA(0.03, 0.07),
    PLAIN(0.05, 0.07),
    PHI3(0.08, 0.01),
    COMMAND_R(0.04, 0.01),
    GEMMA4(0.10, 0.13),
    EXPERTS(0.13, 0.01),
    GPT_OSS(0.02, 0.03),
    DEEPSEEK2(0.17, 0.02),
    MAMBA(0.01, 0.08),
    GRANITE(0.05, 0.48),
    DELTA_DENSE(0.20, 0.01),
    DELTA_EXPERTS(0.13, 0.02);

    private final double tooLow;
    private final double tooHigh;

    Graph(double tooLow, double tooHigh) {
        this.tooLow = tooLow;
        this.tooHigh = tooHigh;
    }

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

    /// By which share of the measured size the rule was too low, at worst.
    double tooLow() {
        return tooLow;
    }

    /// By which share of the measured size the rule was too high, at worst.
    double tooHigh() {
        return tooHigh;
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
