package plimsoll.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the keys or the values in a KV cache are stored as, from the smallest to the largest. Each
/// engine keeps a cache as some of them, [Engine#cacheTypes].
///
/// - ggml's types, which llama.cpp and what is built on it take, have a [#type].
/// - `int2` to `int8` are whole numbers in groups of 64 that share a scale and a bias of 16 bits
///   each: MLX, and Transformers with quanto and HQQ.
/// - `fp8`, `nvfp4` and TurboQuant's are vLLM's. TurboQuant's have no blocks but heads; as a block
///   stands here what a head of 128 values takes for its key and value together.
///
/// Source: llama.cpp `--cache-type-k` / `--cache-type-v`, LostRuins/koboldcpp@2da346a
/// `common/arg.cpp`; ml-explore/mlx-lm@02901f4 `mlx_lm/models/cache.py` (`QuantizedKVCache`);
/// vllm-project/vllm@002f10e `vllm/config/cache.py` (`CacheDType`).
public enum KvType {
    INT2(64, 20),
    TURBOQUANT_3BIT_NC(256, 102),
    INT3(64, 28),
    TURBOQUANT_K3V4_NC(256, 118),
    TURBOQUANT_4BIT_NC(256, 134),
    Q4_0(GgmlType.Q4_0),
    IQ4_NL(GgmlType.IQ4_NL),
    INT4(64, 36),
    NVFP4(16, 9),
    Q4_1(GgmlType.Q4_1),
    Q5_0(GgmlType.Q5_0),
    Q5_1(GgmlType.Q5_1),
    TURBOQUANT_K8V4(256, 196),
    INT6(64, 52),
    FP8(1, 1),
    INT8(64, 68),
    Q8_0(GgmlType.Q8_0),
    BF16(GgmlType.BF16),
    F16(GgmlType.F16),
    F32(GgmlType.F32);

    private static final List<KvType> ALL = Arrays.stream(values()).filter(KvType::isGgml).toList();
    private static final int HALF = 16;

    /// What other runtimes call a type.
    private static final Map<String, KvType> ALIASES =
            Map.of(
                    "float16", F16,
                    "fp16", F16,
                    "bfloat16", BF16,
                    "float32", F32,
                    "fp8_e4m3", FP8,
                    "fp8_e5m2", FP8);

    private final Optional<GgmlType> type;
    private final int blockSize;
    private final int blockBytes;

    KvType(GgmlType type) {
        this.type = Optional.of(type);
        this.blockSize = type.blockSize();
        this.blockBytes = type.blockBytes();
    }

    KvType(int blockSize, int blockBytes) {
        this.type = Optional.empty();
        this.blockSize = blockSize;
        this.blockBytes = blockBytes;
    }

    /// The types that are ggml's, which llama.cpp takes.
    public static List<KvType> all() {
        return ALL;
    }

    public boolean isGgml() {
        return type.isPresent();
    }

    /// ggml's type.
    ///
    /// @throws IllegalStateException if it is none of ggml's
    public GgmlType type() {
        return type.orElseThrow(() -> new IllegalStateException(label() + " is not ggml's"));
    }

    /// Values in a block.
    public int blockSize() {
        return blockSize;
    }

    /// Bytes of a block, scales included.
    public int blockBytes() {
        return blockBytes;
    }

    public double bitsPerValue() {
        return 8.0 * blockBytes / blockSize;
    }

    /// Whether a value takes less than 16 bits.
    public boolean isQuantized() {
        return bitsPerValue() < HALF;
    }

    /// Bytes of one row of `values` values.
    public long bytes(long values) {
        return values / blockSize * blockBytes;
    }

    /// The one of `offered` that is nearest in size; of two as near, the larger.
    public KvType nearest(List<KvType> offered) {
        KvType nearest = this;
        double least = Double.MAX_VALUE;
        for (KvType other : offered) {
            double distance = Math.abs(other.bitsPerValue() - bitsPerValue());
            if (distance <= least) {
                nearest = other;
                least = distance;
            }
        }
        return nearest;
    }

    /// The name that runtimes use, `q8_0`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The same where there is little room, `tq_k8v4`.
    public String brief() {
        return label().replace("turboquant", "tq");
    }

    /// The type that runtimes call `label`.
    public static Optional<KvType> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(type -> type.name().equalsIgnoreCase(label))
                .findFirst()
                .or(() -> Optional.ofNullable(ALIASES.get(label.toLowerCase(Locale.ROOT))));
    }
}
