package plimsoll.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTest {
    private static final Scale UPWARDS = new Scale(0, 16, 500, 100);

    @Test
    void theEndsOfTheRangeAreTheEndsOfTheAxis() {
        assertEquals(500, UPWARDS.at(0));
        assertEquals(100, UPWARDS.at(16));
        assertEquals(300, UPWARDS.at(8));
    }

    @Test
    void aPixelGivesBackTheValueThatIsThere() {
        var random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            double value = random.nextDouble() * 16;
            assertEquals(value, UPWARDS.valueAt(UPWARDS.at(value)), 1e-9);
        }
    }

    @Test
    void aPixelBesideTheAxisGivesItsEnd() {
        assertEquals(0, UPWARDS.valueAt(700));
        assertEquals(16, UPWARDS.valueAt(-50));
    }

    @Test
    void anAxisWithoutLengthGivesItsStart() {
        assertEquals(3, new Scale(3, 4, 20, 20).valueAt(20));
    }

    @Test
    void aRangeMustBeOne() {
        assertThrows(IllegalArgumentException.class, () -> new Scale(1, 1, 0, 9));
        assertThrows(IllegalArgumentException.class, () -> new Scale(0, Double.NaN, 0, 9));
        assertThrows(
                IllegalArgumentException.class, () -> new Scale(0, Double.POSITIVE_INFINITY, 0, 9));
    }
}
