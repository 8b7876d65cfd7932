package plimsoll.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plimsoll.core.FileType;

class PublishedSizesTest {
    /// Files `model/publisher` that were not made by the quantizer's own rule, and why.
    private static final Map<String, String> OTHERWISE =
            Map.ofEntries(
                    Map.entry("mixtral-8x7b/TheBloke", "older than the rule for eight experts"),
                    Map.entry("qwen2.5-0.5b/Qwen", "has the tied output matrix a second time"),
                    Map.entry("qwen2.5-1.5b/Qwen", "has the tied output matrix a second time"),
                    Map.entry("qwen2.5-3b/Qwen", "has the tied output matrix a second time"),
                    Map.entry(
                            "qwen2.5-coder-1.5b/Qwen", "has the tied output matrix a second time"),
                    Map.entry("gemma-3n-e2b/unsloth", "more bits for the per-layer embedding"),
                    Map.entry("gemma-3n-e4b/unsloth", "more bits for the per-layer embedding"),
                    Map.entry("gemma-4-e2b/unsloth", "more bits for the per-layer embedding"),
                    Map.entry("gemma-4-e4b/unsloth", "more bits for the per-layer embedding"),
                    Map.entry("gemma-4-e2b/bartowski", "more bits for the per-layer embedding"),
                    Map.entry("gemma-4-e4b/bartowski", "more bits for the per-layer embedding"),
                    Map.entry("gemma-4-31b/bartowski", "a mix of the publisher's own"),
                    Map.entry("granite-4.1-8b/bartowski", "a mix of the publisher's own"),
                    Map.entry("nemotron-3-nano-4b/bartowski", "a mix of the publisher's own"),
                    Map.entry("qwen3.5-0.8b/bartowski", "a mix of the publisher's own"),
                    Map.entry("qwen3.5-4b/bartowski", "a mix of the publisher's own"),
                    Map.entry("qwen3.5-9b/bartowski", "a mix of the publisher's own"),
                    Map.entry("qwen3.5-27b/bartowski", "a mix of the publisher's own"),
                    Map.entry("qwen3.6-27b/bartowski", "a mix of the publisher's own"),
                    Map.entry("qwen3.5-35b-a3b/unsloth", "a mix of the publisher's own"),
                    Map.entry("lfm2-350m/LiquidAI", "two files of one name, of which we make one"),
                    Map.entry("lfm2-2.6b/LiquidAI", "a mix of the publisher's own"));

    private static final List<SizeError> ERRORS = SizeError.all().toList();

    private static String key(SizeError error) {
        return error.model().id() + "/" + error.publisher();
    }

    @Test
    void aQ4KMOfAnyModelIsWithinTwoPercent() {
        var wrong =
                ERRORS.stream()
                        .filter(error -> error.file().type() == FileType.Q4_K_M)
                        .filter(error -> !error.isWithin(2))
                        .map(PublishedSizesTest::key)
                        .distinct()
                        .sorted()
                        .toList();
        assertEquals(OTHERWISE.keySet().stream().sorted().toList(), wrong);
    }

    @Test
    void ofEveryTypeMostFilesAreWithinAPercent() {
        var byType =
                ERRORS.stream()
                        .filter(error -> !error.file().unusual())
                        .collect(Collectors.groupingBy(error -> error.file().type()));
        byType.values().removeIf(errors -> errors.size() < 10);
        assertTrue(byType.size() > 15);
        byType.forEach(
                (type, errors) -> {
                    long near = errors.stream().filter(error -> error.isWithin(1)).count();
                    assertTrue(2 * near > errors.size(), type + " " + near);
                });
    }

    @Test
    void aFileOfExactSizeIsItsTensorsAndAHeader() {
        var exact = ERRORS.stream().filter(error -> error.file().isExact()).toList();
        assertEquals(27, exact.size());
        for (SizeError error : exact) {
            boolean header = 0 < error.rest() && error.rest() <= error.largestHeader();
            assertTrue(header, key(error) + " " + error.file().type() + " " + error.rest());
        }
    }
}
