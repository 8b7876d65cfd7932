package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static plimsoll.support.Plans.plain;

import org.junit.jupiter.api.Test;

class TimeTextTest {
    @Test
    void momentsAreThoseOfAClock() {
        assertEquals("0:00", TimeText.clock(0));
        assertEquals("12:30", TimeText.clock(12.5));
        assertEquals("119:59", TimeText.clock(119.99));
        assertEquals("3 h 05", plain(TimeText.clock(185)));
    }

    @Test
    void ticksTakeTheLargestUnitThatIsWhole() {
        assertEquals("0", TimeText.tick(0));
        assertEquals("90 s", plain(TimeText.tick(90)));
        assertEquals("5 min", plain(TimeText.tick(300)));
        assertEquals("12 h", plain(TimeText.tick(43_200)));
        assertEquals("2 d", plain(TimeText.tick(172_800)));
    }
}
