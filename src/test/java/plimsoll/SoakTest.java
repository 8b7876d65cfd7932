package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.support.Plans;

/// The whole window, played with at random: nothing is thrown, and nothing is kept that is gone.
///
/// `mvn verify` plays for a minute with a small heap, `mvn -Psoak verify` for half an hour;
/// `-Dsoak.seed` plays the same again.
@EnabledIfSystemProperty(named = "soak.minutes", matches = ".+")
class SoakTest {
    private static final double MINUTES =
            Double.parseDouble(System.getProperty("soak.minutes", "30"));
    private static final long SEED =
            Long.getLong("soak.seed", System.nanoTime() & Integer.MAX_VALUE);

    /// What the toolkit keeps for the next time: popups, skins of rows, styles by their looks. A
    /// few minutes don't open all there is before it is counted; a window that stayed behind when
    /// the language changed would still double everything.
    private static final double MOST_GROWTH = MINUTES < 10 ? 1.25 : 1.05;

    private static final int MOST_BYTES = 2_000_000;
    private static final int LEAST_ROUNDS = 2;

    @TempDir Path folder;

    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private Thread.UncaughtExceptionHandler usual;
    private OpenWindow window;

    @BeforeEach
    void open() {
        usual = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> thrown.add(failure));
        window = OpenWindow.on(Plans.starter());
    }

    @AfterEach
    void close() {
        window.close();
        Thread.setDefaultUncaughtExceptionHandler(usual);
    }

    @Test
    void nothingIsThrownAndNothingGrows() throws Exception {
        var monkey = new Monkey(window, folder, SEED);
        var first = new Frames(monkey::doing);
        Vitals before = play(monkey, first, MINUTES / 3);
        var frames = new Frames(monkey::doing);
        Vitals after = play(monkey, frames, MINUTES * 2 / 3);
        System.out.println("soak.seed=" + SEED + ": " + monkey);
        System.out.println(before + ", then " + after);
        System.out.println("while all is new: " + first);
        System.out.println("from then on: " + frames);
        String grown = "soak.seed=" + SEED + ": " + after.grownSince(before);
        assertTrue(after.nodes() <= before.nodes() * MOST_GROWTH, grown);
        assertTrue(after.listeners() <= before.listeners() * MOST_GROWTH, grown);
        assertTrue(after.bytes() <= before.bytes() * MOST_GROWTH + MOST_BYTES, grown);
    }

    /// Plays until the time is over, and takes what is alive once the window is as it was.
    private Vitals play(Monkey monkey, Frames frames, double minutes) throws Exception {
        window.robot.interact(frames::start);
        long end = System.nanoTime() + (long) (minutes * 60e9);
        for (int i = 0; i < LEAST_ROUNDS || System.nanoTime() < end; i++) {
            monkey.play();
            monkey.rest();
            assertEquals(List.of(), thrown, () -> "soak.seed=" + SEED + " " + monkey);
        }
        window.robot.interact(frames::stop);
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
        window.settle();
        return Vitals.take();
    }
}
