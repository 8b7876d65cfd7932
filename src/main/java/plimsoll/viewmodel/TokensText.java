package plimsoll.viewmodel;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.core.Tokens;

/// A context length as people type it: `16384`, `16 384`, `16,384`, `16.384`, `16k`, `1.5k`,
/// `1,5k`,
/// `1m`. A point or a comma before three digits parts thousands, before fewer it parts a fraction.
public final class TokensText {
    private static final Pattern TYPED =
            Pattern.compile("([0-9]{1,8}(?:\\.[0-9]{1,2}(?=[kKmM]))?)([kKmM]?)");

    private TokensText() {}

    /// The tokens that `typed` means; `k` and `m` are powers of 1024. Nothing where it is no
    /// length between 1 and [Tokens#MAX].
    public static Optional<Tokens> parse(String typed) {
        Matcher matcher = TYPED.matcher(digits(typed).replace(',', '.'));
        return matcher.matches() ? inRange(value(matcher)) : Optional.empty();
    }

    /// `typed` without what parts its thousands.
    public static String digits(String typed) {
        return typed.replaceAll("[\\s\\u00a0\\u202f_']", "")
                .replaceAll("[.,](?=[0-9]{3}(?![0-9]))", "");
    }

    private static double value(Matcher matcher) {
        double number = Double.parseDouble(matcher.group(1));
        return switch (matcher.group(2)) {
            case "k", "K" -> number * (1 << 10);
            case "m", "M" -> number * (1 << 20);
            default -> number;
        };
    }

    private static Optional<Tokens> inRange(double count) {
        return count >= 1 && count <= Tokens.MAX.count()
                ? Optional.of(new Tokens((int) count))
                : Optional.empty();
    }
}
