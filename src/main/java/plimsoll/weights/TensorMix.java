package plimsoll.weights;

import java.util.List;
import plimsoll.core.Architecture;
import plimsoll.core.FileType;
import plimsoll.core.GgmlType;
import plimsoll.core.ModelSpec;

/// As what llama.cpp's quantizer stores each tensor of a model.
///
/// Source: `tensor_allows_quantization`, `tensor_type_fallback` and `llama_tensor_get_type` of
/// ggml-org/llama.cpp@007dbbf `src/llama-quant.cpp`.
final class TensorMix {
    /// Parts of names of matrices that are never quantized.
    private static final List<String> WHOLE =
            List.of("_norm.weight", "ffn_gate_inp", "altup", "laurel", "conv1d", "shortconv.conv");

    private final ModelSpec model;
    private final FileType file;
    private final MixRule rule;

    /// @param guided whether an importance matrix guided the quantizer
    TensorMix(ModelSpec model, FileType file, boolean guided) {
        this.model = model;
        this.file = file;
        this.rule = new MixRule(model, file, guided);
    }

    /// How the quantizer stores that tensor.
    GgmlType type(TensorShape shape) {
        if (isWhole(shape)) {
            return GgmlType.F32;
        }
        boolean expert = shape.name().endsWith("_exps.weight");
        if (expert && (model.architecture() == Architecture.GPT_OSS || file == FileType.MXFP4)) {
            // The experts of gpt-oss are published in this type and never stored in another.
            return GgmlType.MXFP4;
        }
        GgmlType base = MixRule.base(file);
        return base.isQuantized() ? fitting(rule.type(shape), shape.row()) : base;
    }

    private static boolean isWhole(TensorShape shape) {
        String name = shape.name();
        return shape.lengths().size() < 2
                || !name.endsWith(".weight")
                || WHOLE.stream().anyMatch(name::contains);
    }

    /// That type, or the one that takes its place where a row is no whole number of blocks.
    private static GgmlType fitting(GgmlType type, long row) {
        GgmlType smaller = row % type.blockSize() == 0 ? type : inShorterBlocks(type);
        return row % smaller.blockSize() == 0 ? smaller : GgmlType.F16;
    }

    private static GgmlType inShorterBlocks(GgmlType type) {
        return switch (type) {
            case IQ1_S, IQ1_M, IQ2_XXS, IQ2_XS, IQ2_S, IQ3_XXS, IQ3_S, IQ4_XS -> GgmlType.IQ4_NL;
            case Q2_K, Q3_K, TQ1_0, TQ2_0 -> GgmlType.Q4_0;
            case Q4_K -> GgmlType.Q5_0;
            case Q5_K -> GgmlType.Q5_1;
            case Q6_K -> GgmlType.Q8_0;
            default -> GgmlType.F16;
        };
    }
}
