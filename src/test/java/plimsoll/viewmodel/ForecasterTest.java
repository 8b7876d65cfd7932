package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.Forecast;
import plimsoll.core.KvType;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;

class ForecasterTest {
    private final Forecaster forecaster = new Forecaster();
    private final Scenario starter = Plans.starter();

    @Test
    void draggingTheContextKeepsTheCurve() {
        var curve = forecaster.of(starter).curve();
        for (int context = 512; context <= curve.longest().count(); context += 512) {
            assertSame(curve, forecaster.of(starter.withContext(new Tokens(context))).curve());
        }
    }

    @Test
    void anyOtherChangeDrawsItAnew() {
        var first = forecaster.of(starter).curve();
        var smaller = forecaster.of(Plans.withCache(starter, KvType.Q8_0, KvType.Q8_0)).curve();
        assertNotSame(first, smaller);
        var reserve = starter.rig().withReserve(Bytes.ofGiB(1));
        assertNotSame(smaller, forecaster.of(starter.withRig(reserve)).curve());
    }

    @Test
    void whatIsKeptIsWhatWouldBeWorkedOutAnew() {
        for (int context : List.of(16384, 300, 39_999, 40_960, 50_000, 200_000, 1 << 20, 512)) {
            var scenario = starter.withContext(new Tokens(context));
            assertEquals(Forecast.of(scenario), forecaster.of(scenario), () -> "at " + context);
        }
    }
}
