package plimsoll.detect;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as sources write them.
final class Numbers {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern SIZE =
            Pattern.compile("(-?[0-9]{1,12})(?:\\.[0-9]{1,9})? ?([KMGT]?)i?B?");
    private static final String UNITS = "KMGT";

    private Numbers() {}

    static Optional<Long> whole(String text) {
        return WHOLE.matcher(text).matches() ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    /// `24564 MiB` in bytes. Vendors write MB and mean MiB.
    static Optional<Long> bytes(String text) {
        Matcher size = SIZE.matcher(text.strip());
        if (!size.matches()) {
            return Optional.empty();
        }
        int power = size.group(2).isEmpty() ? 0 : 1 + UNITS.indexOf(size.group(2));
        long unit = 1L << (10 * power);
        long number = Long.parseLong(size.group(1));
        return Math.abs(number) > Long.MAX_VALUE / unit
                ? Optional.empty()
                : Optional.of(number * unit);
    }
}
