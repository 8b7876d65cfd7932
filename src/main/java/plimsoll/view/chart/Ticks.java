package plimsoll.view.chart;

import java.util.List;
import java.util.stream.LongStream;
import plimsoll.core.Bytes;
import plimsoll.core.Tokens;
import plimsoll.viewmodel.Wording;

/// Round values along an axis, a power of two apart, because memory and contexts come in those.
///
/// @param step from one tick to the next
/// @param count how many steps
record Ticks(long step, int count) {
    /// An axis never has more steps than this.
    static final int MOST = 12;

    private static final int ROOM = 16;
    private static final long SMALLEST_CONTEXT = 1L << 8;

    /// Ticks whose last is `largest` or more, in `most` steps or fewer.
    static Ticks over(Bytes largest, int most) {
        long step = step(largest.count(), most, Wording.unit().smallest());
        return new Ticks(step, (int) Math.max(1, Math.ceilDiv(largest.count(), step)));
    }

    /// `capacity` and a little more, so that its line does not lie on the edge.
    static Bytes withRoom(Bytes capacity) {
        return new Bytes(capacity.count() + capacity.count() / ROOM);
    }

    /// Ticks whose last is `longest` or less, in `most` steps or fewer.
    static Ticks within(Tokens longest, int most) {
        long step = step(longest.count(), most, SMALLEST_CONTEXT);
        return new Ticks(step, (int) (longest.count() / step));
    }

    private static long step(long largest, int most, long smallest) {
        long step = smallest;
        while (Math.ceilDiv(largest, step) > Math.clamp(most, 1, MOST)) {
            step *= 2;
        }
        return step;
    }

    long last() {
        return step * count;
    }

    List<Bytes> memory() {
        return values().mapToObj(Bytes::new).toList();
    }

    List<Tokens> contexts() {
        return values().mapToObj(value -> new Tokens((int) value)).toList();
    }

    private LongStream values() {
        return LongStream.rangeClosed(0, count).map(i -> i * step);
    }
}
