package plimsoll.detect;

import java.time.Duration;

/// When an answer must be there.
///
/// @param nanos on the clock of [System#nanoTime()]
record Deadline(long nanos) {
    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    /// Nanoseconds to go; 0: it is over.
    long remaining() {
        return Math.max(0, nanos - System.nanoTime());
    }
}
