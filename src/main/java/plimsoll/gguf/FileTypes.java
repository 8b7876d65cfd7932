package plimsoll.gguf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.core.FileType;
import plimsoll.core.GgmlType;
import plimsoll.core.Tensor;

/// How a file is quantized, as its maker named it.
final class FileTypes {
    /// Type names by their numbers; `-` where there is none any more.
    ///
    /// Source: `enum llama_ftype` of ggml-org/llama.cpp `include/llama.h`.
    private static final String[] NUMBERED =
            ("F32 F16 Q4_0 Q4_1 - - - Q8_0 Q5_0 Q5_1 "
                            + "Q2_K Q3_K_S Q3_K_M Q3_K_L Q4_K_S Q4_K_M Q5_K_S Q5_K_M Q6_K IQ2_XXS "
                            + "IQ2_XS Q2_K_S IQ3_XS IQ3_XXS IQ1_S IQ4_NL IQ3_S IQ3_M IQ2_S IQ2_M "
                            + "IQ4_XS IQ1_M BF16 Q4_0 Q4_0 Q4_0 TQ1_0 TQ2_0 MXFP4 NVFP4")
                    .split(" ", -1);

    /// Set in the number where llama.cpp only guessed it, `LLAMA_FTYPE_GUESSED`.
    private static final int GUESSED = 1024;

    private FileTypes() {}

    /// The type that `general.file_type` says, else the one that most of the weights are stored as.
    static FileType of(Gguf gguf) {
        return number(gguf).flatMap(FileTypes::ofNumber).orElseGet(() -> common(gguf.tensors()));
    }

    private static Optional<Integer> number(Gguf gguf) {
        return gguf.metadata().get("general.file_type") instanceof GgufValue.Whole(_, long number)
                ? Optional.of((int) number & ~GUESSED)
                : Optional.empty();
    }

    private static Optional<FileType> ofNumber(int number) {
        return number >= 0 && number < NUMBERED.length
                ? FileType.ofLabel(NUMBERED[number])
                : Optional.empty();
    }

    private static FileType common(List<Tensor> tensors) {
        Map<GgmlType, Long> sizes = new EnumMap<>(GgmlType.class);
        for (Tensor tensor : tensors) {
            sizes.merge(tensor.type(), tensor.size().count(), Long::sum);
        }
        return sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> like(most.getKey()))
                .orElse(FileType.F16);
    }

    /// The file type that is made of that tensor type for the most part, or comes nearest.
    private static FileType like(GgmlType type) {
        return switch (type) {
            case Q3_K -> FileType.Q3_K_M;
            case Q4_K -> FileType.Q4_K_M;
            case Q5_K -> FileType.Q5_K_M;
            case Q8_1, Q8_K, I8 -> FileType.Q8_0;
            case I16 -> FileType.F16;
            case I32, I64, F64 -> FileType.F32;
            case Q1_0 -> FileType.IQ1_S;
            case Q2_0 -> FileType.TQ2_0;
            default -> FileType.ofLabel(type.name()).orElse(FileType.F16);
        };
    }
}
