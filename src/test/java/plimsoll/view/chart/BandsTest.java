package plimsoll.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.Part;
import plimsoll.support.Synthetic;

class BandsTest {
    private static final Box AREA = new Box(40, 30, 600, 320);
    private static final Plot PLOT = Plot.of(AREA, Synthetic.F16.chart(16384));
    private static final Bands BANDS = new Bands(Synthetic.F16.curve(), PLOT);

    @Test
    void eachPartStandsOnTheOneBelow() {
        double[] below = BANDS.bottom(Part.WEIGHTS);
        for (var part : Part.all()) {
            double[] area = BANDS.area(part);
            int half = area.length / 2;
            assertArrayEquals(below, backwards(Arrays.copyOfRange(area, half, area.length)));
            below = Arrays.copyOf(area, half);
        }
        assertArrayEquals(BANDS.total(), below);
    }

    @Test
    void theLowestPartStandsOnTheAxis() {
        double[] floor = BANDS.bottom(Part.WEIGHTS);
        for (int i = 1; i < floor.length; i += 2) {
            assertEquals(AREA.bottom(), floor[i]);
        }
    }

    @Test
    void allLiesWithinThePlot() {
        for (var part : Part.all()) {
            assertInside(BANDS.area(part));
        }
        assertInside(BANDS.doubt());
        assertInside(BANDS.excess(Synthetic.CAPACITY));
    }

    @Test
    void theExcessBeginsWhereTheTotalCrossesCapacity() {
        double[] excess = BANDS.excess(Synthetic.CAPACITY);
        double limit = PLOT.y(Synthetic.CAPACITY);
        assertEquals(limit, excess[1], 1e-9);
        assertEquals(limit, Bands.heightAt(BANDS.total(), excess[0]), 1e-9);
        for (int i = 1; i < excess.length; i += 2) {
            assertTrue(excess[i] <= limit + 1e-9);
        }
    }

    @Test
    void thereIsNoExcessWhereAllFits() {
        assertEquals(0, BANDS.excess(Bytes.ofGiB(80)).length);
    }

    @Test
    void allIsExcessWhereThereIsNoCapacity() {
        assertEquals(BANDS.total().length + 4, BANDS.excess(Bytes.ZERO).length);
    }

    @Test
    void theHeightBetweenTwoCornersIsOnTheLine() {
        double[] line = {0, 10, 10, 20, 20, 0};
        assertEquals(15, Bands.heightAt(line, 5));
        assertEquals(10, Bands.heightAt(line, 15));
        assertEquals(10, Bands.heightAt(line, -5));
        assertEquals(0, Bands.heightAt(line, 99));
    }

    private static void assertInside(double[] corners) {
        for (int i = 0; i < corners.length; i += 2) {
            var corner = corners[i] + " " + corners[i + 1];
            assertTrue(corners[i] >= AREA.x() && corners[i] <= AREA.right(), corner);
            assertTrue(corners[i + 1] >= AREA.y() && corners[i + 1] <= AREA.bottom(), corner);
        }
    }

    private static double[] backwards(double[] corners) {
        var turned = new double[corners.length];
        for (int i = 0; i < corners.length; i += 2) {
            turned[i] = corners[corners.length - 2 - i];
            turned[i + 1] = corners[corners.length - 1 - i];
        }
        return turned;
    }
}
