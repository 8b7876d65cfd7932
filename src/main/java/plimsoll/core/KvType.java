package plimsoll.core;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the keys or the values in a KV cache are stored as, from the smallest to the largest.
///
/// Source: llama.cpp `--cache-type-k` / `--cache-type-v`, LostRuins/koboldcpp@2da346a
/// `common/arg.cpp`.
public enum KvType {
    Q4_0(GgmlType.Q4_0),
    IQ4_NL(GgmlType.IQ4_NL),
    Q4_1(GgmlType.Q4_1),
    Q5_0(GgmlType.Q5_0),
    Q5_1(GgmlType.Q5_1),
    Q8_0(GgmlType.Q8_0),
    BF16(GgmlType.BF16),
    F16(GgmlType.F16),
    F32(GgmlType.F32);

    private static final List<KvType> ALL = List.of(values());

    private final GgmlType type;

    KvType(GgmlType type) {
        this.type = type;
    }

    public static List<KvType> all() {
        return ALL;
    }

    public GgmlType type() {
        return type;
    }

    public boolean isQuantized() {
        return type.isQuantized();
    }

    /// Bytes of one row of `values` values.
    public long bytes(long values) {
        return type.bytes(values);
    }

    /// The name that runtimes use, `q8_0`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The type that runtimes call `label`.
    public static Optional<KvType> ofLabel(String label) {
        return Arrays.stream(values())
                .filter(type -> type.name().equalsIgnoreCase(label))
                .findFirst();
    }
}
