package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.Conversation;
import plimsoll.core.FileType;
import plimsoll.core.Forecast;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.SpeedCeiling;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;

class ReadingTest {
    private final Scenario starter = Plans.starter();

    @Test
    void theSharesAreThoseOfTheEstimate() {
        var estimate = starter.estimate();
        double share = (double) estimate.onDevices().total().count() / estimate.capacity().count();
        var used = of(starter).getFirst();
        assertEquals(share, used.share().orElseThrow());
        assertEquals(Wording.percent(share), used.value());
    }

    @Test
    void moreThanAllIsSaidToBe() {
        var used = of(starter.withContext(new Tokens(40_960))).getFirst();
        assertTrue(used.share().orElseThrow() > 1);
    }

    @Test
    void withoutCapacityThereIsStillAnAnswer() {
        var none = starter.withRig(starter.rig().withReserve(Bytes.ofGiB(64)));
        assertEquals("of 0.00 GiB", plain(of(none).getFirst().caption()));
    }

    @Test
    void theLargestContextIsThatOfTheForecastOrOfTheTraining() {
        var largest = Forecast.of(starter).largest();
        assertEquals(Wording.tokens(largest), of(starter).get(1).value());
        var roomy = of(Plans.of("qwen3-14b", FileType.Q4_K_M, 80, 4096)).get(1);
        assertEquals("40 960", plain(roomy.value()));
        assertEquals("all it was trained for", roomy.caption());
    }

    @Test
    void aChatLastsAsLongAsOneSlotsContext() {
        assertEquals("≈ 34 min", plain(of(starter).get(2).value()));
        var four = starter.withBatch(starter.batch().withSlots(4));
        assertEquals("≈ 8 min", plain(of(four).get(2).value()));
    }

    @Test
    void theSpeedIsBandwidthOverBytesRead() {
        var ceiling = SpeedCeiling.of(starter).tokensASecond().orElseThrow();
        assertEquals(Wording.speed(ceiling), of(starter).getLast().value());
        var unknown = Rig.of(Gpu.custom("card", Bytes.ofGiB(16)), 1, Bytes.ZERO);
        assertEquals("–", of(starter.withRig(unknown)).getLast().value());
    }

    private static List<Reading> of(Scenario scenario) {
        return Reading.of(Forecast.of(scenario), Conversation.SHORT_CHAT);
    }
}
