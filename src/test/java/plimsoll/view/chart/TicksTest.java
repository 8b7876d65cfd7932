package plimsoll.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.Tokens;

class TicksTest {
    @Test
    void memoryIsMarkedAtPowersOfTwo() {
        assertEquals(
                List.of(0L, 4L, 8L, 12L, 16L),
                Ticks.over(Bytes.ofMiB(15_500), 5).memory().stream()
                        .map(bytes -> bytes.count() >> 30)
                        .toList());
    }

    @Test
    void contextsAreMarkedAtMultiplesOf1024() {
        assertEquals(
                List.of(0, 8, 16, 24, 32, 40),
                Ticks.within(new Tokens(40960), 6).contexts().stream()
                        .map(tokens -> tokens.count() / 1024)
                        .toList());
    }

    @Test
    void memoryTicksReachAboveEveryAmountInAsManyStepsAsAllowed() {
        var random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            var largest = new Bytes(random.nextLong(1L << 45));
            int most = 1 + random.nextInt(Ticks.MOST);
            var ticks = Ticks.over(largest, most);
            assertTrue(ticks.last() >= largest.count(), () -> largest + " " + ticks);
            assertTrue(ticks.count() <= most, () -> most + " " + ticks);
        }
    }

    @Test
    void contextTicksStayWithinEveryContextAndLeaveLessThanAStep() {
        var random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            var longest = new Tokens(random.nextInt(10 << 20));
            var ticks = Ticks.within(longest, 1 + random.nextInt(Ticks.MOST));
            assertTrue(ticks.last() <= longest.count(), () -> longest + " " + ticks);
            assertTrue(longest.count() - ticks.last() < ticks.step(), () -> longest + " " + ticks);
        }
    }

    @Test
    void anAxisTooShortForAnyTickHasOneStep() {
        assertEquals(1, Ticks.over(Bytes.ofGiB(24), 0).count());
        assertEquals(1, Ticks.over(Bytes.ZERO, 5).count());
    }
}
