package plimsoll.core;

import java.util.Arrays;
import java.util.Optional;

/// How the values of a tensor are stored: blocks of `blockSize` values in `blockBytes` bytes. Most
/// are ggml's; the last ones are of checkpoints for other runtimes and in no GGUF file.
///
/// Source: ggml-org/ggml@d99724f `src/ggml-common.h` (the static asserts on block sizes) and
/// gguf 0.19.0 `gguf/constants.py` (`GGML_QUANT_SIZES`, type ids). AWQ and GPTQ: a scale of 16 bits
/// and a zero point of 4 for 128 numbers, AutoAWQ `w_bit`, `q_group_size`. NF4: a scale of 32 bits
/// for 64 numbers, bitsandbytes `functional.py`, `quantize_4bit`. MLX: a scale and a bias of 16
/// bits for 64 numbers, ml-explore/mlx `mx.quantize`.
public enum GgmlType {
    F32(0, 1, 4),
    F16(1, 1, 2),
    Q4_0(2, 32, 18),
    Q4_1(3, 32, 20),
    Q5_0(6, 32, 22),
    Q5_1(7, 32, 24),
    Q8_0(8, 32, 34),
    Q8_1(9, 32, 36),
    Q2_K(10, 256, 84),
    Q3_K(11, 256, 110),
    Q4_K(12, 256, 144),
    Q5_K(13, 256, 176),
    Q6_K(14, 256, 210),
    Q8_K(15, 256, 292),
    IQ2_XXS(16, 256, 66),
    IQ2_XS(17, 256, 74),
    IQ3_XXS(18, 256, 98),
    IQ1_S(19, 256, 50),
    IQ4_NL(20, 32, 18),
    IQ3_S(21, 256, 110),
    IQ2_S(22, 256, 82),
    IQ4_XS(23, 256, 136),
    I8(24, 1, 1),
    I16(25, 1, 2),
    I32(26, 1, 4),
    I64(27, 1, 8),
    F64(28, 1, 8),
    IQ1_M(29, 256, 56),
    BF16(30, 1, 2),
    TQ1_0(34, 256, 54),
    TQ2_0(35, 256, 66),
    MXFP4(39, 32, 17),
    NVFP4(40, 64, 36),
    Q1_0(41, 128, 18),
    Q2_0(42, 64, 18),
    F8(-1, 1, 1),
    INT4_G128(-2, 256, 133),
    NF4(-3, 64, 36),
    MLX3(-4, 64, 28),
    MLX4(-5, 64, 36),
    MLX6(-6, 64, 52),
    MLX8(-7, 64, 68);

    private final int id;
    private final int blockSize;
    private final int blockBytes;

    GgmlType(int id, int blockSize, int blockBytes) {
        this.id = id;
        this.blockSize = blockSize;
        this.blockBytes = blockBytes;
    }

    /// The type's number in a GGUF file; negative where none has it.
    public int id() {
        return id;
    }

    /// Values in a block.
    public int blockSize() {
        return blockSize;
    }

    /// Bytes of a block, scales included.
    public int blockBytes() {
        return blockBytes;
    }

    /// Whether values share a scale, that is, are stored in blocks of more than one.
    public boolean isQuantized() {
        return blockSize > 1;
    }

    /// `values / blockSize · blockBytes`: bytes of a row.
    ///
    /// @param values a whole number of blocks
    public long bytes(long values) {
        return values / blockSize * blockBytes;
    }

    public double bitsPerValue() {
        return 8.0 * blockBytes / blockSize;
    }

    public static Optional<GgmlType> ofId(int id) {
        return Arrays.stream(values()).filter(type -> id >= 0 && type.id == id).findFirst();
    }
}
