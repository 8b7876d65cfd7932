package plimsoll.core;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A weight quantization as files are named by it: a mix of tensor types, from the smallest file
/// to the largest. Most are GGUF files'; the others are checkpoints of safetensors, which vLLM,
/// Transformers and MLX load.
///
/// Source: `llama_ftype` of llama.cpp's `include/llama.h`, order by the sizes in
/// ggml-org/llama.cpp@311c2c9 `tools/quantize/README.md`.
public enum FileType {
    TQ1_0,
    IQ1_S,
    TQ2_0,
    IQ1_M,
    IQ2_XXS,
    IQ2_XS,
    IQ2_S,
    IQ2_M,
    Q2_K_S,
    Q2_K,
    IQ3_XXS,
    IQ3_XS,
    Q3_K_S,
    IQ3_S,
    IQ3_M,
    Q3_K_M,
    Q3_K_L,
    MLX_3BIT,
    AWQ,
    GPTQ,
    MXFP4,
    IQ4_XS,
    NVFP4,
    NF4,
    MLX_4BIT,
    Q4_0,
    Q4_K_S,
    IQ4_NL,
    Q4_K_M,
    Q4_1,
    Q5_0,
    Q5_K_S,
    Q5_K_M,
    Q5_1,
    MLX_6BIT,
    Q6_K,
    FP8,
    INT8,
    MLX_8BIT,
    Q8_0,
    BF16,
    F16,
    F32;

    private static final Set<FileType> CHECKPOINTS =
            EnumSet.of(MLX_3BIT, GPTQ, AWQ, NF4, MLX_4BIT, MLX_6BIT, FP8, INT8, MLX_8BIT);
    private static final List<FileType> ALL =
            Arrays.stream(values()).filter(FileType::isGguf).toList();
    private static final List<FileType> EVERY = List.of(values());

    /// The types of GGUF files.
    public static List<FileType> all() {
        return ALL;
    }

    /// Those of checkpoints as well.
    public static List<FileType> every() {
        return EVERY;
    }

    /// Whether there are GGUF files of that type.
    public boolean isGguf() {
        return !CHECKPOINTS.contains(this);
    }

    /// The name in file names, `Q4_K_M`.
    public String label() {
        return name();
    }

    /// The type that files are named by; `MXFP4_MOE` is the same as `MXFP4`.
    public static Optional<FileType> ofLabel(String label) {
        String wanted = label.toUpperCase(Locale.ROOT).replace("MXFP4_MOE", "MXFP4");
        return Arrays.stream(values()).filter(type -> type.name().equals(wanted)).findFirst();
    }
}
