package plimsoll.viewmodel;

/// Times in words.
public final class TimeText {
    private static final char NO_BREAK = '\u00a0';
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private TimeText() {}

    /// `12:30`, `3 h 05`: a moment of a conversation.
    public static String clock(double minutes) {
        long seconds = Math.round(MINUTE * minutes);
        return seconds < 2 * HOUR
                ? "%d:%02d".formatted(seconds / MINUTE, seconds % MINUTE)
                : "%d%ch %02d".formatted(seconds / HOUR, NO_BREAK, seconds / MINUTE % MINUTE);
    }

    /// `0`, `30 s`, `5 min`, `2 h`, `3 d`: a round time at an axis.
    public static String tick(long seconds) {
        if (seconds == 0) {
            return "0";
        }
        if (seconds % MINUTE != 0) {
            return seconds + String.valueOf(NO_BREAK) + "s";
        }
        if (seconds % HOUR != 0) {
            return seconds / MINUTE + String.valueOf(NO_BREAK) + "min";
        }
        return seconds % DAY == 0
                ? seconds / DAY + String.valueOf(NO_BREAK) + "d"
                : seconds / HOUR + String.valueOf(NO_BREAK) + "h";
    }
}
