package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import plimsoll.support.Plans;

class ForecastTest {
    private final Scenario starter = Plans.starter();
    private final Forecast forecast = Forecast.of(starter);

    @Test
    void theCurveHoldsTheEstimatesOfItsContexts() {
        for (var point : forecast.curve().points()) {
            var estimate = starter.withContext(point.context()).estimate();
            assertEquals(estimate.onDevices(), point.use());
            assertEquals(estimate.low(), point.low());
            assertEquals(estimate.high(), point.high());
        }
    }

    @Test
    void roomIsPartOfWhatFits() {
        assertTrue(forecast.roomy().compareTo(forecast.largest()) < 0);
        var roomy = starter.withContext(forecast.roomy()).estimate();
        assertTrue(roomy.fit() instanceof Fit.Fits, () -> roomy.fit().toString());
        var next = starter.withContext(new Tokens(forecast.roomy().count() + 256)).estimate();
        assertTrue(next.fit() instanceof Fit.Tight, () -> next.fit().toString());
    }

    @Test
    void anotherContextIsTheForecastOfThatContext() {
        for (int context : new int[] {1, 4096, 40_960, 100_000}) {
            var moved = starter.withContext(new Tokens(context));
            assertEquals(Forecast.of(moved), forecast.at(new Tokens(context)));
        }
    }

    @Test
    void aFartherHorizonChangesNothingElse() {
        var far = forecast.upTo(new Tokens(1 << 20));
        assertEquals(new Tokens(1 << 20), far.curve().longest());
        assertEquals(forecast.estimate(), far.estimate());
        assertEquals(forecast, far.upTo(forecast.curve().longest()));
    }
}
