package plimsoll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.Rig;
import plimsoll.support.Plans;

/// What devices may use of a memory that they share with the CPU.
class SharedMemoryTest {
    private static Gpu gpu(String id) {
        return Plans.CATALOG.gpu(id).orElseThrow().gpu();
    }

    /// Figures of machines, named in `catalog/SharedMemory`, in MiB.
    @ParameterizedTest
    @CsvSource({
        "apple-m1-16-gb,10922",
        "apple-m1-max-32-gb,21845",
        "apple-m1-max-64-gb,49152",
        "amd-ryzen-ai-max-395-strix-halo-radeon-8060s-128-gb,65536",
        "nvidia-gb10-dgx-spark,124610",
        "nvidia-jetson-agx-orin-32-gb,32768"
    })
    void aDeviceHasItsShareOfTheMemory(String id, long mib) {
        assertEquals(Bytes.ofMiB(mib), gpu(id).memory());
        assertTrue(gpu(id).unified());
    }

    /// What the host takes of one memory is counted once, and moving it there frees nothing.
    @Test
    void hostAndDeviceShareOneMemory() {
        var spark = Rig.of(gpu("nvidia-gb10-dgx-spark"), 1, Bytes.ZERO);
        var whole = Plans.of("qwen3-30b-a3b", plimsoll.core.FileType.Q4_K_M, 24, 8192);
        var shared = whole.withRig(spark);
        var estimate = shared.estimate();
        var device = estimate.devices().getFirst();
        assertEquals(spark.capacity().less(estimate.host().total()), device.capacity());
        var moved = shared.withGpuLayers(GpuLayers.ALL.withHostExperts(GpuLayers.EVERY));
        assertTrue(moved.estimate().tightest().spare() <= device.spare());
        var apart = whole.withRig(Rig.of(spark.first().apart(), 1, Bytes.ZERO));
        assertEquals(spark.capacity(), apart.estimate().capacity());
    }
}
