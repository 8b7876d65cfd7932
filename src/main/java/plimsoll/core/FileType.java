package plimsoll.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A weight quantization as files are named by it: a mix of tensor types, from the smallest file
/// to the largest.
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
    MXFP4,
    IQ4_XS,
    NVFP4,
    Q4_0,
    Q4_K_S,
    IQ4_NL,
    Q4_K_M,
    Q4_1,
    Q5_0,
    Q5_K_S,
    Q5_K_M,
    Q5_1,
    Q6_K,
    Q8_0,
    BF16,
    F16,
    F32;

    private static final List<FileType> ALL = List.of(values());

    public static List<FileType> all() {
        return ALL;
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
