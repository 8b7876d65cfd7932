package plimsoll.huggingface;

import java.util.Map;

/// How safetensors store a value.
///
/// Source: `Dtype` of huggingface/safetensors `safetensors/src/tensor.rs`.
final class Stored {
    private static final Map<String, Integer> BITS =
            Map.ofEntries(
                    Map.entry("F64", 64),
                    Map.entry("I64", 64),
                    Map.entry("U64", 64),
                    Map.entry("C64", 64),
                    Map.entry("F32", 32),
                    Map.entry("I32", 32),
                    Map.entry("U32", 32),
                    Map.entry("F16", 16),
                    Map.entry("BF16", 16),
                    Map.entry("I16", 16),
                    Map.entry("U16", 16),
                    Map.entry("F8_E4M3", 8),
                    Map.entry("F8_E5M2", 8),
                    Map.entry("F8_E8M0", 8),
                    Map.entry("I8", 8),
                    Map.entry("U8", 8),
                    Map.entry("BOOL", 8),
                    Map.entry("F6_E2M3", 6),
                    Map.entry("F6_E3M2", 6),
                    Map.entry("F4", 4));

    private Stored() {}

    static boolean isKnown(String type) {
        return BITS.containsKey(type);
    }

    /// Bits of a value; 0 for a type that is not known.
    static int bits(String type) {
        return BITS.getOrDefault(type, 0);
    }

    /// Whether a value of that type is a weight, and not several packed into one.
    static boolean isPlain(String type) {
        return type.startsWith("F") || type.startsWith("BF");
    }
}
