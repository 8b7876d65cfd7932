package plimsoll.gguf;

import java.util.Map;

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
                ? tensor
                        + " is stored as "
                        + GONE.get(id)
                        + " (type "
                        + number
                        + "), which llama.cpp no longer loads; download a newer file."
                : tensor
                        + " is stored as type "
                        + number
                        + ", which llama.cpp does not know; the file is for another program, or"
                        + " damaged.";
    }
}
