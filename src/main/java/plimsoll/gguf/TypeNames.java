package plimsoll.gguf;

import java.util.Map;
import plimsoll.words.Words;

/// What tensor types are called that can't be loaded any more.
///
/// Source: the comments of `enum ggml_type` in ggml-org/llama.cpp `ggml/include/ggml.h`.
final class TypeNames {
    private static final Map<Integer, String> GONE =
            Map.of(
                    4, "Q4_2",
                    5, "Q4_3",
                    31, "Q4_0_4_4",
                    32, "Q4_0_4_8",
                    33, "Q4_0_8_8",
                    36, "IQ4_NL_4_4",
                    37, "IQ4_NL_4_8",
                    38, "IQ4_NL_8_8");

    private TypeNames() {}

    /// What to say of a tensor that is stored as type `id`, which has no size here.
    static String unknown(String tensor, int id) {
        String number = Integer.toUnsignedString(id);
        return GONE.containsKey(id)
                ? Words.of("gguf.gone", tensor, GONE.get(id), number)
                : Words.of("gguf.unknown-type", tensor, number);
    }
}
