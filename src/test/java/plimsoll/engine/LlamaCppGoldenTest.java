package plimsoll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plimsoll.catalog.Catalog;
import plimsoll.core.Architecture;
import plimsoll.core.Estimate;
import plimsoll.core.Mixer.Recurrent.Kind;
import plimsoll.core.Mixer;
import plimsoll.engine.Figure.Name;
import plimsoll.engine.graph.ComputeReplay;

/// Estimates against runs of llama.cpp. The source is named in `plimsoll/golden/runs.tsv`.
class LlamaCppGoldenTest {
    private static final List<MeasuredRun> RUNS = GoldenRuns.read();
    private static final Map<MeasuredRun, Estimate> ESTIMATES = estimates();
    private static final List<Figure> FIGURES =
            RUNS.stream().flatMap(run -> Figure.of(run, estimate(run)).stream()).toList();

    private static Map<MeasuredRun, Estimate> estimates() {
        var estimates = new IdentityHashMap<MeasuredRun, Estimate>();
        RUNS.forEach(run -> estimates.put(run, run.scenario().estimate()));
        return estimates;
    }

    private static Estimate estimate(MeasuredRun run) {
        return Objects.requireNonNull(ESTIMATES.get(run));
    }

    private static List<Figure> figures(Name name, Predicate<MeasuredRun> runs) {
        return FIGURES.stream().filter(f -> f.name() == name && runs.test(f.run())).toList();
    }

    private static boolean isCuda(MeasuredRun run) {
        return run.backend().equals("cuda-stub");
    }

    /// Whether a compute buffer is foretold to the byte; the others are in a band.
    private static boolean isExactlyKnown(MeasuredRun run) {
        return isCuda(run) && !isPartedMamba(run);
    }

    private static boolean isPartedMamba(MeasuredRun run) {
        return run.weights().size() > 1
                && run.scenario().model().layers().stream()
                        .anyMatch(
                                layer ->
                                        layer.mixer() instanceof Mixer.Recurrent recurrent
                                                && recurrent.kind() == Kind.MAMBA2);
    }

    private static void assertAllExact(List<Figure> figures) {
        var wrong = figures.stream().filter(figure -> !figure.isExact()).toList();
        assertEquals(List.of(), wrong.stream().limit(10).toList(), wrong.size() + " are wrong");
    }

    @Test
    void coversEveryModelAndManySettings() {
        assertEquals(182, RUNS.stream().map(MeasuredRun::label).distinct().count());
        assertTrue(RUNS.size() > 2_500);
        assertTrue(RUNS.stream().filter(MeasuredRun::isOnOneGpu).count() > 1_000);
    }

    @Test
    void coversEveryArchitectureWhoseGraphIsKnown() {
        var measured =
                RUNS.stream()
                        .map(run -> run.scenario().model().architecture())
                        .collect(Collectors.toCollection(TreeSet::new));
        var known =
                Arrays.stream(Architecture.values())
                        .filter(ComputeReplay::knows)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, measured);
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
        assertAllExact(figures(Name.HOST_WEIGHTS, LlamaCppGoldenTest::isCuda));
    }

    @Test
    void computeBuffersAreExactWhereverTheLayersAre() {
        assertAllExact(figures(Name.DEVICE_COMPUTE, LlamaCppGoldenTest::isExactlyKnown));
    }

    @Test
    void computeBuffersOnTheHostAreExact() {
        assertAllExact(figures(Name.HOST_COMPUTE, LlamaCppGoldenTest::isCuda));
    }

    /// A device's total is the sum of what is exact.
    @Test
    void devicesTakeWhatWasMeasured() {
        assertAllExact(figures(Name.DEVICE_TOTAL, LlamaCppGoldenTest::isExactlyKnown));
    }

    /// Mamba over several GPUs is not always exact, but always in its band.
    @Test
    void mambaOverSeveralDevicesIsInItsBand() {
        var parted = RUNS.stream().filter(LlamaCppGoldenTest::isPartedMamba).toList();
        assertTrue(parted.size() > 20);
        assertTrue(parted.stream().allMatch(run -> run.band(estimate(run)).holds()));
    }

    /// Experts on the host, and proportions that somebody asked for.
    @Test
    void whatIsPartedByHandIsCovered() {
        var parted = GoldenRuns.parted();
        assertEquals(370, parted.size());
        assertTrue(parted.stream().filter(run -> hostExperts(run) > 0).count() > 200);
        assertTrue(
                parted.stream().filter(run -> !run.scenario().rig().split().isEmpty()).count()
                        > 100);
    }

    private static int hostExperts(MeasuredRun run) {
        return run.scenario().gpuLayers().hostExperts();
    }

    /// Of the band, what the buffers answer for; the driver's overhead is in no measured run.
    @Test
    void whatWasMeasuredIsInItsNarrowBand() {
        var bands = bands(LlamaCppGoldenTest::isCuda);
        assertTrue(holding(bands) >= 0.99, () -> holding(bands) + " are in their band");
        assertTrue(medianWidth(bands) <= 0.02, () -> medianWidth(bands) + " is the median width");
    }

    /// The same on Vulkan, of which less is known.
    @Test
    void whatWasMeasuredOnVulkanIsInItsBand() {
        var bands = bands(run -> run.backend().equals("vulkan-lavapipe"));
        assertTrue(holding(bands) >= 0.95, () -> holding(bands) + " are in their band");
        assertTrue(medianWidth(bands) <= 0.04, () -> medianWidth(bands) + " is the median width");
    }

    /// Measured models, taken for ones whose graphs are not known.
    @Test
    void whatWouldBeMeasuredOfUnknownGraphsIsInTheirBand() {
        var bands =
                IntStream.range(0, RUNS.size())
                        .filter(i -> i % 4 == 0)
                        .mapToObj(RUNS::get)
                        .filter(LlamaCppGoldenTest::isCuda)
                        .map(MeasuredRun::asUnknown)
                        .map(MeasuredRun::computeBand)
                        .toList();
        assertTrue(holding(bands) >= 0.98, () -> holding(bands) + " are in their band");
    }

    /// What the window calls exact is exact here too, and it claims no load that nobody made.
    @Test
    void theEvidenceOfTheCatalogHoldsForTheseRuns() {
        var catalog = Catalog.bundled();
        var figures = FIGURES.stream().collect(Collectors.groupingBy(Figure::run));
        for (var run : figures.entrySet()) {
            var scenario = run.getKey().scenario();
            var evidence = catalog.evidence(scenario.model().architecture()).orElseThrow();
            var alike = evidence.of(scenario).orElseThrow();
            boolean exact = run.getValue().stream().allMatch(Figure::isExact);
            assertTrue(exact || alike.exact() < alike.runs(), run.getKey()::label);
            run.getValue().stream()
                    .filter(figure -> figure.name() == Name.DEVICE_TOTAL)
                    .forEach(total -> assertTrue(Math.abs(total.share()) <= alike.worst()));
        }
    }

    private static List<BufferBand> bands(Predicate<MeasuredRun> runs) {
        return RUNS.stream().filter(runs).map(run -> run.band(estimate(run))).toList();
    }

    private static double holding(List<BufferBand> bands) {
        return (double) bands.stream().filter(BufferBand::holds).count() / bands.size();
    }

    private static double medianWidth(List<BufferBand> bands) {
        var widths = bands.stream().mapToDouble(BufferBand::width).sorted().toArray();
        return widths[widths.length / 2];
    }
}
