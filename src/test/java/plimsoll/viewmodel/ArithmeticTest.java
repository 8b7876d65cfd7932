package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.core.Bytes;
import plimsoll.core.CachePart;
import plimsoll.core.Estimate;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.support.Formula;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Arithmetic.Line;
import plimsoll.viewmodel.Arithmetic.Topic;

class ArithmeticTest {
    /// Bytes that the buffers of one layer may be longer than what is in them.
    private static final int PADDING = 4096;

    static Stream<String> models() {
        return Plans.CATALOG.models().stream().map(model -> model.spec().id());
    }

    /// Whoever works it out on paper gets what the estimate has, part by part.
    @ParameterizedTest
    @MethodSource("models")
    void theNumbersGiveTheBytesOfTheEstimate(String model) {
        var scenario = Plans.of(model, FileType.Q4_K_M, 24, 9000);
        assertAddsUp(scenario);
        assertAddsUp(Plans.withCache(scenario, KvType.Q8_0, KvType.Q8_0));
        assertAddsUp(scenario.withGpuLayers(new GpuLayers(7)));
        var off = scenario.cache().withFlashAttention(FlashAttention.OFF);
        assertAddsUp(scenario.withCache(off));
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwen3-14b", "gemma-3-12b", "llama-2-13b", "gpt-oss-20b"})
    void keysAndValuesMayDiffer(String model) {
        var scenario = Plans.of(model, FileType.Q8_0, 24, 9000);
        assertAddsUp(Plans.withCache(scenario, KvType.Q8_0, KvType.Q4_0));
    }

    @Test
    void everyGpuHasItsShare() {
        var one = Plans.of("qwen3-14b", FileType.Q8_0, 24, 9000);
        var two = one.withRig(Rig.of(one.rig().first(), 2, Bytes.ZERO));
        assertAddsUp(two);
        var runtime = two.estimate().onDevices().runtime();
        assertEquals(result(runtime), last(two.estimate(), Topic.RUNTIME));
    }

    @Test
    void severalKindsOfLayersAreSummedUp() {
        var estimate = Plans.of("gemma-3-12b", FileType.Q8_0, 24, 9000).estimate();
        var lines = Arithmetic.of(estimate, Topic.CACHE);
        assertEquals("Together", lines.get(lines.size() - 2).text());
        assertEquals(result(estimate.onDevices().kvCache()), lines.getLast().text());
    }

    @Test
    void theKindOfAttentionIsNamed() {
        assertHeading("MHA 40:40, bytes per token", "llama-2-13b");
        assertHeading("GQA 40:8, bytes per token", "qwen3-14b");
        assertHeading("Latent (MLA) bytes per token", "deepseek-v3");
        assertHeading("GQA 16:8, bytes a cell of a window", "gemma-3-12b");
        assertHeading("Recurrent state, whatever the context", "granite-4.0-h-tiny");
    }

    @Test
    void theSpeedEndsAtTheCeiling() {
        var estimate = Plans.starter().estimate();
        assertEquals("1 s ÷ 22.3 ms: ≤ 45 tok/s", plain(last(estimate, Topic.SPEED)));
        var some = Plans.starter().withGpuLayers(new GpuLayers(30)).estimate();
        assertTrue(text(some, Topic.SPEED).contains("two channels of DDR5-5600"));
        var unknown = Plans.of("qwen3-14b", FileType.Q8_0, 24, 9000).estimate();
        assertTrue(text(unknown, Topic.SPEED).contains("is not known"));
    }

    private static void assertHeading(String heading, String model) {
        var estimate = Plans.of(model, FileType.Q4_K_M, 24, 9000).estimate();
        assertTrue(texts(estimate, Topic.CACHE, Line.Kind.HEADING).contains(heading), model);
    }

    private static void assertAddsUp(Scenario scenario) {
        var estimate = scenario.estimate();
        cacheAddsUp(estimate);
        weightsAddUp(estimate);
        activationsAddUp(estimate);
    }

    private static void cacheAddsUp(Estimate estimate) {
        var formulas =
                texts(estimate, Topic.CACHE, Line.Kind.STEP).stream()
                        .filter(Formula::isNumeric)
                        .toList();
        var results = texts(estimate, Topic.CACHE, Line.Kind.RESULT);
        var parts = estimate.caches().stream().filter(part -> part.size().count() > 0).toList();
        assertEquals(parts.size(), formulas.size(), () -> "formulas: " + formulas);
        for (int i = 0; i < parts.size(); i++) {
            CachePart part = parts.get(i);
            double cell = Formula.value(formulas.get(i));
            assertEquals(part.perCell().times(part.layers()).count(), cell, formulas.get(i));
            assertEquals(result(part.size()), results.get(2 * i + 1));
            double padding = part.size().count() - cell * part.cells();
            assertTrue(padding >= 0 && padding <= PADDING * part.layers(), part::toString);
        }
    }

    /// Values by types are the file; less what is on the host, and what is there twice, the GPU.
    private static void weightsAddUp(Estimate estimate) {
        double file = 0;
        double moved = 0;
        for (String step : texts(estimate, Topic.WEIGHTS, Line.Kind.STEP)) {
            if (step.contains(": ")) {
                file += Formula.value(step.substring(step.indexOf(": ") + 2));
            } else if (!step.startsWith("×")) {
                moved += signed(step);
            }
        }
        Bytes device = estimate.onDevices().weights();
        assertEquals(estimate.scenario().weights().size().count(), file);
        assertEquals(device.count(), file + moved);
        assertEquals(result(device), last(estimate, Topic.WEIGHTS));
    }

    private static void activationsAddUp(Estimate estimate) {
        var steps = texts(estimate, Topic.ACTIVATIONS, Line.Kind.STEP);
        var results = texts(estimate, Topic.ACTIVATIONS, Line.Kind.RESULT);
        double told = 0;
        int all = steps.size();
        for (String step : steps.subList(0, all - estimate.devices().size() / 2 * 2)) {
            told += Formula.isNumeric(step) ? Formula.value(step) : signed(step);
        }
        assertEquals(results.getFirst(), result(new Bytes((long) told)));
        assertEquals(result(estimate.onDevices().activations()), results.getLast());
    }

    /// `+ 1 024 B, the rest:`, `− 12 B on the host`; other lines count for nothing.
    private static double signed(String step) {
        String number = step.replaceAll("^[+−] ([0-9\u00a0]+)\u00a0B.*", "$1");
        double amount = number.equals(step) ? 0 : Double.parseDouble(number.replace("\u00a0", ""));
        return step.startsWith("−") ? -amount : amount;
    }

    /// `= 163 840 B = 160 KiB`.
    private static String result(Bytes bytes) {
        return "= " + Wording.plain(bytes) + " = " + Wording.memory(bytes);
    }

    private static String last(Estimate estimate, Topic topic) {
        return texts(estimate, topic, Line.Kind.RESULT).getLast();
    }

    private static String text(Estimate estimate, Topic topic) {
        return Arithmetic.of(estimate, topic).stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> texts(Estimate estimate, Topic topic, Line.Kind kind) {
        return Arithmetic.of(estimate, topic).stream()
                .filter(line -> line.kind() == kind)
                .map(Line::text)
                .toList();
    }
}
