package plimsoll.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The architectures llama.cpp knows by name (`general.architecture` of a GGUF file) that the
/// estimator can lay out. Each has its own tensors and its own layer graph.
public enum Architecture {
    AFMOE,
    APERTUS,
    ARCEE,
    BAICHUAN,
    BAILINGMOE,
    BAILINGMOE2,
    BLOOM,
    CHATGLM,
    CODESHELL,
    COHERE2,
    COMMAND_R("command-r"),
    DBRX,
    DECI,
    DEEPSEEK,
    DEEPSEEK2,
    DEEPSEEK32,
    DOTS1,
    ERNIE4_5,
    ERNIE4_5_MOE("ernie4_5-moe"),
    EXAONE,
    EXAONE4,
    EXAONE_MOE("exaone-moe"),
    FALCON,
    GEMMA,
    GEMMA2,
    GEMMA3,
    GEMMA3N,
    GEMMA4,
    GLM4,
    GLM4MOE,
    GLM_DSA("glm-dsa"),
    GPT2,
    GPTNEOX,
    GPT_OSS("gpt-oss"),
    GRANITE,
    GRANITEMOE,
    GRANITE_HYBRID("granitehybrid"),
    GROK,
    HUNYUAN_DENSE("hunyuan-dense"),
    HUNYUAN_MOE("hunyuan-moe"),
    INTERNLM2,
    JAMBA,
    LFM2,
    LFM2MOE,
    LLAMA,
    LLAMA4,
    MAINCODER,
    MAMBA,
    MAMBA2,
    MINICPM,
    MINIMAX_M2("minimax-m2"),
    MISTRAL3,
    MISTRAL4,
    MPT,
    NEMOTRON,
    NEMOTRON_H,
    NEMOTRON_H_MOE,
    OLMO,
    OLMO2,
    OLMOE,
    ORION,
    PANGU_EMBEDDED("pangu-embedded"),
    PHI2,
    PHI3,
    PHIMOE,
    QWEN,
    QWEN2,
    QWEN2MOE,
    QWEN2VL,
    QWEN3,
    QWEN35,
    QWEN35MOE,
    QWEN3MOE,
    QWEN3NEXT,
    QWEN3VL,
    QWEN3VLMOE,
    SEED_OSS,
    SMOLLM3,
    STABLELM,
    STARCODER,
    STARCODER2,
    XVERSE;

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
