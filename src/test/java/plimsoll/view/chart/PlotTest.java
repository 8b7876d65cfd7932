package plimsoll.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import plimsoll.core.Tokens;
import plimsoll.support.Synthetic;

class PlotTest {
    private static final Tokens STEP = new Tokens(256);
    private static final Plot PLOT = Plot.of(new Box(40, 30, 640, 320), Synthetic.F16.chart(16384));

    @Test
    void everyContextIsFoundWhereItIsDrawn() {
        for (int count = 256; count <= 40960; count += 256) {
            var context = new Tokens(count);
            assertEquals(context, PLOT.contextAt(PLOT.x(context), STEP));
        }
    }

    @Test
    void beyondTheEdgesAreTheFirstAndTheLastContext() {
        assertEquals(STEP, PLOT.contextAt(-100, STEP));
        assertEquals(new Tokens(40960), PLOT.contextAt(9999, STEP));
    }

    @Test
    void movingGoesInWholeStepsAndStopsAtTheEnds() {
        assertEquals(new Tokens(16640), PLOT.moved(new Tokens(16384), 256, STEP));
        assertEquals(STEP, PLOT.moved(new Tokens(512), -8192, STEP));
        assertEquals(new Tokens(40960), PLOT.moved(new Tokens(512), 1 << 24, STEP));
    }
}
