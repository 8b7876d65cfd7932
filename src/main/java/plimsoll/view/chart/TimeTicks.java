package plimsoll.view.chart;

import java.util.List;
import java.util.stream.LongStream;

/// Round moments along an axis, as clocks and calendars have them.
///
/// @param step seconds from one tick to the next
/// @param count how many steps
record TimeTicks(long step, int count) {
    /// An axis never has more steps than this.
    static final int MOST = 12;

    private static final List<Long> STEPS =
            List.of(
                    5L, 10L, 30L, 60L, 120L, 300L, 600L, 1800L, 3600L, 7200L, 14_400L, 43_200L,
                    86_400L);

    /// Ticks whose last is `longest` or less, in `most` steps or fewer.
    ///
    /// @param longest in minutes
    static TimeTicks within(double longest, int most) {
        double seconds = 60 * longest;
        int steps = Math.clamp(most, 1, MOST);
        long step =
                STEPS.stream()
                        .filter(s -> seconds / s < steps + 1)
                        .findFirst()
                        .orElse((long) Math.ceil(seconds / steps / STEPS.getLast()) * 86_400);
        return new TimeTicks(step, (int) (seconds / step));
    }

    /// The ticks in seconds.
    List<Long> seconds() {
        return LongStream.rangeClosed(0, count).map(i -> i * step).boxed().toList();
    }
}
