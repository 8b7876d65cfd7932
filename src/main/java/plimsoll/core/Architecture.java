package plimsoll.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The architectures llama.cpp knows by name (`general.architecture` of a GGUF file) that the
/// estimator can lay out. Each has its own tensors and its own layer graph.
public enum Architecture {
    CHATGLM,
    COHERE2,
    COMMAND_R("command-r"),
    DECI,
    DEEPSEEK2,
    EXAONE4,
    FALCON,
    GEMMA2,
    GEMMA3,
    GEMMA3N,
    GEMMA4,
    GLM4,
    GLM4MOE,
    GLM_DSA("glm-dsa"),
    GPT_OSS("gpt-oss"),
    GRANITE,
    GRANITE_HYBRID("granitehybrid"),
    LFM2,
    LLAMA,
    LLAMA4,
    MAMBA,
    MINIMAX_M2("minimax-m2"),
    MISTRAL3,
    NEMOTRON_H,
    NEMOTRON_H_MOE,
    OLMO2,
    OLMOE,
    PHI3,
    PHIMOE,
    QWEN2,
    QWEN3,
    QWEN35,
    QWEN35MOE,
    QWEN3MOE,
    QWEN3NEXT,
    SEED_OSS,
    SMOLLM3,
    STABLELM;

    private final String label;

    Architecture() {
        this.label = name().toLowerCase(Locale.ROOT);
    }

    Architecture(String label) {
        this.label = label;
    }

    /// The name in GGUF files, `qwen3moe`.
    public String label() {
        return label;
    }

    public static Optional<Architecture> ofLabel(String label) {
        return Arrays.stream(values()).filter(known -> known.label.equals(label)).findFirst();
    }
}
