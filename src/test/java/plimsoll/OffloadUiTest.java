package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plimsoll.core.FileType;
import plimsoll.core.GpuLayers;
import plimsoll.core.Os;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.engine.Engines;
import plimsoll.support.Plans;

/// What a person does with experts, several GPUs and systems, and what is shown of it.
class OffloadUiTest {
    private static final OpenWindow window = OpenWindow.on(Plans.starter());
    private static final Scenario MIXTURE = Plans.of("qwen3-30b-a3b", FileType.Q4_K_M, 24, 8192);

    @BeforeEach
    void startAnew() {
        window.plan(Plans.starter());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static Scenario planned() {
        return window.outlook().shown().scenario();
    }

    private static Scenario two() {
        return MIXTURE.withRig(Rig.of(MIXTURE.rig().first(), 2, MIXTURE.rig().reserve()));
    }

    @Test
    void expertsMoveOnlyWhereThereAreSome() {
        assertFalse(window.shows("cpu-moe"));
        window.plan(MIXTURE);
        assertTrue(window.shows("cpu-moe"));
        window.keys("cpu-moe", KeyCode.UP, KeyCode.UP);
        assertEquals(2, planned().gpuLayers().hostExperts());
        assertTrue(window.text("command").contains("--n-cpu-moe 2"), window.text("command"));
        var all = MIXTURE.gpuLayers().withHostExperts(47);
        window.plan(MIXTURE.withGpuLayers(all));
        window.keys("cpu-moe", KeyCode.UP);
        assertEquals(GpuLayers.EVERY, planned().gpuLayers().hostExperts());
        assertTrue(window.text("command").contains("--cpu-moe"), window.text("command"));
    }

    @Test
    void whatTheHostHoldsIsShown() {
        window.plan(MIXTURE);
        assertTrue(host().startsWith("and 0.1"), host());
        window.plan(MIXTURE.withGpuLayers(GpuLayers.ALL.withHostExperts(GpuLayers.EVERY)));
        assertTrue(host().contains("(Weights 16."), host());
        window.plan(MIXTURE.withCache(MIXTURE.cache().withOnGpu(false)));
        assertTrue(host().contains("KV cache 0.75"), host());
        assertTrue(window.text("command").contains("--no-kv-offload"));
        assertTrue(window.text("verdict-detail").contains("in the computer's memory"));
    }

    /// What is said of the host, in plain spaces.
    private static String host() {
        return window.text("host").replace('\u00a0', ' ');
    }

    @Test
    void layersAreSplitAsTyped() {
        assertFalse(window.shows("tensor-split"));
        window.plan(two());
        assertTrue(window.shows("tensor-split"));
        type("3,1");
        assertEquals(List.of(3, 1), planned().rig().split());
        assertTrue(window.text("command").contains("--tensor-split 3,1"));
        type("3;x");
        assertEquals("3,1", window.text("tensor-split"));
        assertEquals(List.of(3, 1), planned().rig().split());
        window.type("tensor-split", " ");
        window.keys("tensor-split", KeyCode.ENTER);
        assertEquals(List.of(), planned().rig().split());
    }

    private static void type(String split) {
        window.type("tensor-split", split);
        window.keys("tensor-split", KeyCode.ENTER);
    }

    @Test
    void windowsSpillsWhatLinuxRefuses() {
        var big = Plans.of("qwen3-14b", FileType.F16, 12, 8192);
        var nvidia = big.withRig(Plans.starter().rig());
        window.plan(nvidia);
        assertTrue(window.text("verdict-headline").startsWith("Does not fit"));
        window.plan(nvidia.withRig(nvidia.rig().withOs(Os.WINDOWS)));
        assertTrue(window.text("verdict-headline").startsWith("Spills"));
        assertTrue(window.text("verdict-detail").contains("Windows"));
    }

    @Test
    void whatIsNotToBeTypedIsToldForTheEngine() {
        var ollama = Engines.ofId("ollama").orElseThrow();
        window.plan(Plans.starter().withEngine(ollama));
        assertTrue(window.textIn("not-this").contains("--num-ctx"));
        window.plan(Plans.starter());
        assertFalse(window.textIn("not-this").contains("--num-ctx"));
        assertTrue(window.textIn("not-this").contains("rope_theta"));
    }

    @Test
    void whatMacosGrantsIsToldWithItsSource() {
        assertFalse(window.shows("limit"));
        var mac = Plans.CATALOG.gpu("apple-m3-max-36-gb").orElseThrow().gpu();
        window.plan(Plans.starter().withRig(Rig.of(mac, 1, Plans.starter().rig().reserve())));
        assertTrue(window.text("limit").contains("iogpu.wired_limit_mb"), window.text("limit"));
    }
}
