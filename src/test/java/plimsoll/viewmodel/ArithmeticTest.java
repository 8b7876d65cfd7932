package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.core.CachePart;
import plimsoll.core.Estimate;
import plimsoll.core.FileType;
import plimsoll.core.KvType;
import plimsoll.support.Formula;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Arithmetic.Line;

class ArithmeticTest {
    /// Bytes that the buffers of one layer may be longer than what is in them.
    private static final int PADDING = 4096;

    static Stream<String> models() {
        return Plans.CATALOG.models().stream().map(model -> model.spec().id());
    }

    /// Whoever works it out on paper gets what the estimate has.
    @ParameterizedTest
    @MethodSource("models")
    void theNumbersGiveTheBytesOfTheEstimate(String model) {
        var scenario = Plans.of(model, FileType.Q8_0, 24, 9000);
        assertAddsUp(scenario.estimate());
        assertAddsUp(Plans.withCache(scenario, KvType.Q8_0, KvType.Q8_0).estimate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwen3-14b", "gemma-3-12b", "llama-2-13b", "gpt-oss-20b"})
    void keysAndValuesMayDiffer(String model) {
        var scenario = Plans.of(model, FileType.Q8_0, 24, 9000);
        assertAddsUp(Plans.withCache(scenario, KvType.Q8_0, KvType.Q4_0).estimate());
    }

    @Test
    void severalKindsOfLayersAreSummedUp() {
        var estimate = Plans.of("gemma-3-12b", FileType.Q8_0, 24, 9000).estimate();
        var lines = Arithmetic.of(estimate);
        assertEquals("Together", lines.get(lines.size() - 2).text());
        assertEquals("= " + Wording.memory(estimate.onDevices().kvCache()), lines.getLast().text());
    }

    private static void assertAddsUp(Estimate estimate) {
        var formulas = texts(estimate, Line.Kind.STEP).stream().filter(Formula::isNumeric).toList();
        var results = texts(estimate, Line.Kind.RESULT);
        var parts = estimate.caches().stream().filter(part -> part.size().count() > 0).toList();
        assertEquals(parts.size(), formulas.size(), () -> "formulas: " + formulas);
        for (int i = 0; i < parts.size(); i++) {
            CachePart part = parts.get(i);
            double cell = Formula.value(formulas.get(i));
            assertEquals(part.perCell().times(part.layers()).count(), cell, formulas.get(i));
            assertEquals("= " + Wording.memory(part.size()), results.get(2 * i + 1));
            double padding = part.size().count() - cell * part.cells();
            assertTrue(padding >= 0 && padding <= PADDING * part.layers(), part::toString);
        }
    }

    private static List<String> texts(Estimate estimate, Line.Kind kind) {
        return Arithmetic.of(estimate).stream()
                .filter(line -> line.kind() == kind)
                .map(Line::text)
                .toList();
    }
}
