package plimsoll.viewmodel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.core.Tokens;

/// A context length as people type it: `16384`, `16 384`, `16,384`, `16k`, `1m`.
public final class TokensText {
    private static final Pattern TYPED = Pattern.compile("([0-9]{1,8})([kKmM]?)");

    private TokensText() {}

    /// The tokens that `typed` means; `k` and `m` are powers of 1024. Nothing where it is no
    /// length between 1 and [Tokens#MAX].
    public static Optional<Tokens> parse(String typed) {
        String digits = typed.strip().replaceAll("[\\s\\u00a0\\u202f,._']", "");
        Matcher matcher = TYPED.matcher(digits);
        return matcher.matches() ? inRange(value(matcher)) : Optional.empty();
    }

    private static long value(Matcher matcher) {
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "k", "K" -> number << 10;
            case "m", "M" -> number << 20;
            default -> number;
        };
    }

    private static Optional<Tokens> inRange(long count) {
        return count >= 1 && count <= Tokens.MAX.count()
                ? Optional.of(new Tokens((int) count))
                : Optional.empty();
    }
}
