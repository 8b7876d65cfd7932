package plimsoll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import plimsoll.engine.Figure.Name;

/// Estimates against runs of llama.cpp. The source is named in `plimsoll/golden/runs.tsv`.
class LlamaCppGoldenTest {
    private static final List<MeasuredRun> RUNS = runs();
    private static final List<Figure> FIGURES =
            RUNS.stream().flatMap(run -> Figure.of(run).stream()).toList();

    private static List<MeasuredRun> runs() {
        var models = MeasuredModels.golden();
        var stream = LlamaCppGoldenTest.class.getResourceAsStream("/plimsoll/golden/runs.tsv");
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(stream), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> MeasuredRun.of(line, models))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Figure> figures(Name name, Predicate<MeasuredRun> runs) {
        return FIGURES.stream().filter(f -> f.name() == name && runs.test(f.run())).toList();
    }

    private static boolean isCudaOnOneGpu(MeasuredRun run) {
        return run.backend().equals("cuda-stub") && run.isOnOneGpu();
    }

    private static boolean isCuda(MeasuredRun run) {
        return run.backend().equals("cuda-stub");
    }

    private static void assertAllExact(List<Figure> figures) {
        var wrong = figures.stream().filter(figure -> !figure.isExact()).toList();
        assertEquals(List.of(), wrong.stream().limit(10).toList(), wrong.size() + " are wrong");
    }

    private static void assertShare(double share, List<Figure> figures) {
        long exact = figures.stream().filter(Figure::isExact).count();
        assertTrue(
                exact >= share * figures.size(),
                () -> exact + " of " + figures.size() + " are exact, wanted " + 100 * share + " %");
    }

    @Test
    void coversEveryModelAndManySettings() {
        assertEquals(37, RUNS.stream().map(MeasuredRun::label).distinct().count());
        assertTrue(RUNS.stream().filter(LlamaCppGoldenTest::isCudaOnOneGpu).count() > 1_000);
    }

    @Test
    void everyCacheIsExactWhereverItIs() {
        assertAllExact(figures(Name.KV_CACHE, run -> true));
    }

    @Test
    void weightsOnDevicesAreExact() {
        assertAllExact(figures(Name.DEVICE_WEIGHTS, LlamaCppGoldenTest::isCuda));
    }

    @Test
    void weightsOnTheHostAreExact() {
        assertAllExact(figures(Name.HOST_WEIGHTS, LlamaCppGoldenTest::isCudaOnOneGpu));
    }

    @Test
    void computeBuffersAreExactWhereverTheLayersAre() {
        assertAllExact(figures(Name.DEVICE_COMPUTE, LlamaCppGoldenTest::isCuda));
    }

    @Test
    void computeBuffersOnTheHostAreExact() {
        assertAllExact(figures(Name.HOST_COMPUTE, LlamaCppGoldenTest::isCuda));
    }

    @Test
    void whatWasMeasuredIsInTheBand() {
        var outside =
                RUNS.stream()
                        .filter(LlamaCppGoldenTest::isCuda)
                        .filter(run -> !run.isInBand())
                        .toList();
        assertEquals(List.of(), outside);
    }
}
