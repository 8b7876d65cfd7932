package plimsoll.log;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Reads numbers that may be anything else; nothing is thrown at what is no number.
final class Numbers {
    /// More digits than any count or size of a load has.
    private static final int LONGEST = 18;

    private Numbers() {}

    static OptionalLong whole(String text) {
        return isDigits(text, false) ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    static OptionalDouble decimal(String text) {
        return isDigits(text, true)
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    private static boolean isDigits(String text, boolean fraction) {
        int from = text.startsWith("-") ? 1 : 0;
        boolean dot = !fraction;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && !dot && i > from && i + 1 < text.length()) {
                dot = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() > from && text.length() - from <= LONGEST;
    }
}
