package plimsoll;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;

/// Notes what was done while a frame took the window's thread more than a tenth of a second.
///
/// What counts is the processor's time of that thread; the clock also tells what else the machine
/// does. What the monkey looks for before it acts is part of it.
final class Frames extends AnimationTimer {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LONG_NANOS = 100_000_000;
    private static final long MILLISECOND = 1_000_000;

    private final Supplier<String> doing;
    private final Map<String, Long> worst = new TreeMap<>();
    private long lastTime;
    private long lastWork;
    private long longest;
    private int slow;
    private int late;
    private int all;

    /// @param doing what is being done
    Frames(Supplier<String> doing) {
        this.doing = doing;
    }

    @Override
    public void start() {
        lastTime = System.nanoTime();
        lastWork = THREADS.getCurrentThreadCpuTime();
        super.start();
    }

    @Override
    public void handle(long now) {
        long time = System.nanoTime();
        long work = THREADS.getCurrentThreadCpuTime();
        long spent = work - lastWork;
        all++;
        late += time - lastTime > LONG_NANOS ? 1 : 0;
        longest = Math.max(longest, spent);
        if (spent > LONG_NANOS) {
            slow++;
            worst.merge(doing.get(), spent / MILLISECOND, Math::max);
        }
        lastTime = time;
        lastWork = work;
    }

    @Override
    public String toString() {
        return "%d of %d frames worked over 100 ms, the longest %d ms: %s; %d by the clock"
                .formatted(slow, all, longest / MILLISECOND, worst, late);
    }
}
