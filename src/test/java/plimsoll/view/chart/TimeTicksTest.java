package plimsoll.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeTicksTest {
    @Test
    void ticksAreThoseOfClocks() {
        assertEquals(List.of(0L, 600L, 1200L, 1800L), TimeTicks.within(38, 6).seconds());
        assertEquals(new TimeTicks(60, 5), TimeTicks.within(5.6, 6));
        assertEquals(new TimeTicks(5, 3), TimeTicks.within(0.25, 6));
    }

    @Test
    void howeverLongThereAreFewAndNoneBeyond() {
        for (double minutes = 0.05; minutes < 1e9; minutes *= 1.7) {
            var ticks = TimeTicks.within(minutes, 8);
            assertTrue(ticks.count() >= 0 && ticks.count() <= 8, ticks::toString);
            assertTrue(ticks.step() * ticks.count() <= 60 * minutes, ticks::toString);
        }
    }
}
