package plimsoll;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/// Notes what was done while the window did not draw for a tenth of a second.
final class Frames extends AnimationTimer {
    private static final long LONG_NANOS = 100_000_000;

    private final Supplier<String> doing;
    private final Map<String, Long> worst = new TreeMap<>();
    private long last;
    private int slow;
    private int all;

    /// @param doing what is being done
    Frames(Supplier<String> doing) {
        this.doing = doing;
    }

    @Override
    public void start() {
        last = System.nanoTime();
        super.start();
    }

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        all++;
        if (time - last > LONG_NANOS) {
            slow++;
            worst.merge(doing.get(), (time - last) / 1_000_000, Math::max);
        }
        last = time;
    }

    @Override
    public String toString() {
        return "%d of %d frames over 100 ms; the longest of each, in ms: %s"
                .formatted(slow, all, worst);
    }
}
