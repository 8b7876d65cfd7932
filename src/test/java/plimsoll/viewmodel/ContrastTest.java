package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static plimsoll.support.Plans.plain;

import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;

class ContrastTest {
    private final Scenario starter = Plans.starter();

    @Test
    void namesAreWhatDiffers() {
        assertEquals(
                new Contrast("f16", "q8_0"),
                Contrast.of(starter, Plans.withCache(starter, KvType.Q8_0, KvType.Q8_0)));
        assertEquals(
                new Contrast("f16", "q8_0 / q4_0"),
                Contrast.of(starter, Plans.withCache(starter, KvType.Q8_0, KvType.Q4_0)));
    }

    @Test
    void severalDifferencesAreJoined() {
        var other = Plans.of("llama-3.1-8b", FileType.Q8_0, 24, 4096);
        var names =
                Contrast.of(
                        starter, other.withRig(other.rig().withReserve(starter.rig().reserve())));
        assertEquals(
                new Contrast(
                        "Qwen3 14B · Q4_K_M · RTX 4070 Ti", "Llama 3.1 8B Instruct · Q8_0 · card"),
                names);
        assertEquals(
                new Contrast("Qwen3 14B · Q4_K_M · RT…", "Llama 3.1 8B Instruct ·…"),
                names.brief());
    }

    @Test
    void whatDiffersInNothingThatIsNamedIsAAndB() {
        assertEquals(new Contrast("A", "B"), Contrast.of(starter, starter));
        assertEquals(
                new Contrast("A", "B"), Contrast.of(starter, starter.withContext(new Tokens(512))));
    }

    @Test
    void countsAreNamed() {
        var slots = starter.withBatch(starter.batch().withSlots(4));
        assertEquals("4 slots", plain(Contrast.of(starter, slots).two()));
        var few = starter.withGpuLayers(new GpuLayers(10));
        assertEquals(
                new Contrast("all layers on GPU", "10 layers on GPU"), Contrast.of(starter, few));
    }

    @Test
    void equalCardsAreCounted() {
        assertEquals("RTX 4070 Ti", Contrast.rig(starter));
        var two = starter.withRig(Rig.of(starter.rig().first(), 2, Bytes.ZERO));
        assertEquals("2 × RTX 4070 Ti", Contrast.rig(two));
    }
}
