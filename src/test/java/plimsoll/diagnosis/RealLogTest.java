package plimsoll.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.core.GpuLayers;
import plimsoll.engine.Engines;

/// Loads on people's own cards, each against the estimate of the llama.cpp of its time.
class RealLogTest {
    private static final double MIB = 0x1p20;

    private static List<Comparison> rows(String id, Buffer buffer) {
        return RealLog.of(id).diagnosis().comparisons().stream()
                .filter(row -> row.buffer() == buffer)
                .filter(row -> !row.device().equals(Comparison.HOST))
                .toList();
    }

    /// Figures are printed with two decimals; ids of rows, which builds before July 2025 do not
    /// have, are 0.02 MiB at the most.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gf-58671331675-qwen35-27b-4070-oom",
                "ik-d334-873",
                "ik-d562-210",
                "ik-p344-760",
                "lc-6122-41layers-2gpu",
                "lc-8035-81layers-partial",
                "ol-3796-33layers-sycl"
            })
    void itsComputeBufferIsExact(String id) {
        var rows = rows(id, Buffer.COMPUTE);
        assertFalse(rows.isEmpty());
        for (var row : rows) {
            assertEquals(0, row.difference() / MIB, 0.0251, row.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db-gritlm-11",
                "gf-58671331675-qwen35-27b-4070-oom",
                "ik-d334-873",
                "ik-d562-210",
                "ik-p344-760",
                "ol-3796-33layers-sycl",
                "tt-kld_dense_q4_0",
                "tt-kld_moe_q4_0"
            })
    void itsWeightsAndItsCacheAreExact(String id) {
        var weights = rows(id, Buffer.WEIGHTS);
        assertFalse(weights.isEmpty());
        for (var row : weights) {
            assertEquals(0, row.difference() / MIB, 0.0151, row.toString());
        }
        for (var row : rows(id, Buffer.CACHE)) {
            assertEquals(0, row.difference() / MIB, 0.0151, row.toString());
        }
    }

    /// Together, for how they are split depends on what else the devices held.
    @ParameterizedTest
    @ValueSource(strings = {"lc-6122-41layers-2gpu", "lc-8035-81layers-partial"})
    void severalDevicesTogetherAreExact(String id) {
        var together =
                RealLog.of(id).diagnosis().comparisons().stream()
                        .filter(row -> row.device().equals(Comparison.ALL))
                        .toList();
        assertEquals(2, together.size());
        for (var row : together) {
            assertEquals(0, row.difference() / MIB, 0.0251, row.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "db-gritlm-11,                       llama.cpp-2024",
        "ik-p344-760,                        llama.cpp-2024",
        "ik-d562-210,                        llama.cpp-2025",
        "tt-kld_dense_q4_0,                  llama.cpp-early-2026",
        "gf-58671331675-qwen35-27b-4070-oom, llama.cpp-early-2026"
    })
    void itsBuildIsDated(String id, String engine) {
        var scenario = RealLog.of(id).diagnosis().scenario().orElseThrow().scenario();
        assertEquals(Engines.ofId(engine).orElseThrow(), scenario.engine());
    }

    @Test
    void aLoadIsTheScenarioThatItWas() {
        var logged = RealLog.of("ik-d562-210").diagnosis().scenario().orElseThrow();
        var scenario = logged.scenario();
        assertTrue(logged.isDescribed());
        assertEquals(32, scenario.model().layers().size());
        assertEquals(128_256, scenario.model().vocabulary());
        assertEquals("Q4_0", scenario.weights().type().label());
        assertEquals(16_384, scenario.context().count());
        assertEquals(1024, scenario.batch().ubatch());
        assertEquals(GpuLayers.ALL, scenario.gpuLayers());
        assertEquals("nvidia-geforce-rtx-4080", scenario.rig().first().id());
    }

    @Test
    void aLoadThatNamesNoModelIsKnownByItsTraces() {
        var logged = RealLog.of("lc-8035-81layers-partial").diagnosis().scenario().orElseThrow();
        assertFalse(logged.isDescribed());
        assertEquals("llama-3-70b", logged.scenario().model().id());
        assertEquals("IQ2_M", logged.scenario().weights().type().label());
    }

    @Test
    void aLoadThatFittedIsAPointOfItsCurve() {
        var point = RealLog.of("ik-p344-760").diagnosis().point().orElseThrow();
        assertEquals(32_768, point.scenario().context().count());
        assertEquals(16_303.48 + 1952 + 353, point.buffers().count() / MIB, 0.01);
    }

    @Test
    void aLoadThatFailedIsNone() {
        assertTrue(RealLog.of("ik-i822-548").diagnosis().point().isEmpty());
    }
}
