package plimsoll.weights;

import java.util.List;
import plimsoll.core.FileType;
import plimsoll.core.GgmlType;

/// As what a checkpoint for vLLM, Transformers or MLX stores each tensor of a model: the matrices
/// of the layers in its own type, all else in 16 bits. MLX stores embeddings and the output so too.
///
/// Source: `modules_to_not_convert` and the like of huggingface/transformers `quantization_config`,
/// which leave `lm_head` and embeddings out; ml-explore/mlx-lm `mlx_lm/convert.py`, which quantizes
/// every layer that has `to_quantized`, embeddings among them.
final class CheckpointMix {
    /// Parts of names of matrices that stay whole.
    private static final List<String> WHOLE =
            List.of("_norm.weight", "ffn_gate_inp", "altup", "laurel", "conv1d", "shortconv.conv");

    private static final List<String> LOOKED_UP =
            List.of("token_embd", "per_layer_token_embd", "output.weight", "position_embd");

    /// The longest group of numbers that share a scale.
    private static final int GROUP = 128;

    private final FileType file;

    CheckpointMix(FileType file) {
        this.file = file;
    }

    GgmlType type(TensorShape shape) {
        GgmlType own = own();
        boolean matrix = shape.lengths().size() >= 2 && shape.name().endsWith(".weight");
        boolean whole =
                !matrix
                        || WHOLE.stream().anyMatch(shape.name()::contains)
                        || (!isMlx() && LOOKED_UP.stream().anyMatch(shape.name()::startsWith));
        return whole || shape.row() % Math.min(GROUP, own.blockSize()) != 0 ? GgmlType.BF16 : own;
    }

    private boolean isMlx() {
        return file.name().startsWith("MLX");
    }

    private GgmlType own() {
        return switch (file) {
            case MLX_3BIT -> GgmlType.MLX3;
            case MLX_4BIT -> GgmlType.MLX4;
            case MLX_6BIT -> GgmlType.MLX6;
            case MLX_8BIT -> GgmlType.MLX8;
            case GPTQ, AWQ -> GgmlType.INT4_G128;
            case NF4 -> GgmlType.NF4;
            case FP8 -> GgmlType.F8;
            case INT8 -> GgmlType.I8;
            default -> GgmlType.BF16;
        };
    }
}
