package plimsoll.log;

import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.core.Bytes;

/// Reads amounts of memory with their unit: `4.24 GiB`, `677.5 MiB`, `5.20GiB`, `[14.6 GiB]`.
///
/// The old llama.cpp, PyTorch and vLLM write `MB` and `GB` and count in 1024s all the same; so
/// does Ollama in its log. Only what is printed by `ollama ps` counts in 1000s.
final class Amounts {
    private static final String UNITS = "KMGTP";

    private Amounts() {}

    /// `text` in whole bytes, rounded; empty where it is no amount or a negative one.
    static Optional<Bytes> parse(String text) {
        return parse(text, 1024);
    }

    /// Likewise, with units that are powers of `base`.
    static Optional<Bytes> parse(String text, int base) {
        String bare = text.strip().replace("[", "").replace("]", "");
        int end = 0;
        while (end < bare.length() && isNumeric(bare.charAt(end))) {
            end++;
        }
        OptionalDouble number = Numbers.decimal(bare.substring(0, end));
        int power = power(bare.substring(end).strip());
        return number.isEmpty() || power < 0 || number.getAsDouble() < 0
                ? Optional.empty()
                : of(number.getAsDouble() * Math.pow(base, power));
    }

    /// So many mebibytes, to the nearest byte.
    static Optional<Bytes> ofMiB(double mebibytes) {
        return of(mebibytes * 0x1p20);
    }

    private static Optional<Bytes> of(double bytes) {
        return bytes >= 0 && bytes < Long.MAX_VALUE
                ? Optional.of(new Bytes(Math.round(bytes)))
                : Optional.empty();
    }

    private static boolean isNumeric(char c) {
        return (c >= '0' && c <= '9') || c == '.' || c == '-';
    }

    /// Which power of the base a unit stands for, -1 for what is no unit.
    private static int power(String unit) {
        if (unit.isEmpty() || unit.equals("B") || unit.equals("bytes")) {
            return 0;
        }
        String rest = unit.substring(1);
        boolean whole = rest.isEmpty() || rest.equals("B") || rest.equals("iB");
        int power = UNITS.indexOf(unit.charAt(0)) + 1;
        return whole && power > 0 ? power : -1;
    }
}
