package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import plimsoll.support.Plans;

class SpeedCeilingTest {
    private final Scenario starter = Plans.starter();

    @Test
    void aDenseModelIsReadWhole() {
        var estimate = starter.estimate();
        var use = estimate.onDevices();
        long read = use.weights().plus(use.kvCache()).count();
        assertEquals(new Bytes(read), SpeedCeiling.read(estimate));
        assertEquals(
                (double) starter.rig().first().bandwidth() / read,
                SpeedCeiling.of(estimate).orElseThrow());
    }

    @Test
    void ofExpertsOnlyThoseInUseAreRead() {
        var estimate = Plans.of("qwen3-30b-a3b", FileType.Q4_K_M, 24, 512).estimate();
        double share =
                (double) SpeedCeiling.read(estimate).count()
                        / estimate.onDevices().weights().count();
        assertTrue(share > 3.0 / 30 && share < 0.2, () -> "share " + share);
    }

    @Test
    void oneSlotReadsItsOwnCache() {
        var four = starter.withBatch(starter.batch().withSlots(4)).estimate();
        assertTrue(SpeedCeiling.read(four).compareTo(SpeedCeiling.read(starter.estimate())) < 0);
    }

    @Test
    void whatIsNotKnownIsNotSaid() {
        var some = starter.withGpuLayers(new GpuLayers(20));
        assertEquals(OptionalDouble.empty(), SpeedCeiling.of(some.estimate()));
        var card = Rig.of(Gpu.custom("card", Bytes.ofGiB(12)), 1, Bytes.ZERO);
        assertEquals(OptionalDouble.empty(), SpeedCeiling.of(starter.withRig(card).estimate()));
    }
}
