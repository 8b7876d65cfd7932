package plimsoll.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Bytes;
import plimsoll.core.Engine;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.LargestContext;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.Engines;
import plimsoll.support.Plans;

class SolverTest {
    private static final int SAMPLE = 24;

    /// One model of every architecture.
    static List<CatalogModel> models() {
        var known = new HashSet<>();
        return Plans.CATALOG.models().stream()
                .filter(model -> known.add(model.spec().architecture()))
                .toList();
    }

    private static Question question(CatalogModel model, int devices) {
        Scenario starter = Plans.starter();
        Scenario scenario = starter.withModel(model.spec(), model.nearest(starter.weights()));
        Rig rig = Rig.of(scenario.rig().first(), devices, scenario.rig().reserve());
        return new Question(
                scenario.withRig(rig), model, gpus(), Column.caches(scenario.engine(), KvType.F32));
    }

    private static List<Row> gpus() {
        return Plans.CATALOG.gpus().stream().<Row>map(g -> new Row.OfGpu(g.gpu())).toList();
    }

    private static Question ofModels() {
        Scenario starter = Plans.starter();
        List<Row> rows = models().stream().<Row>map(Row.OfModel::new).toList();
        var own = Plans.CATALOG.model(starter.model().id()).orElseThrow();
        return new Question(starter, own, rows, Column.weights(starter.engine(), FileType.Q4_K_M));
    }

    /// Some cells of `matrix` are what is said of their scenarios otherwise.
    private static void assertTrueInSample(Matrix matrix) {
        var question = matrix.question();
        var random = new Random(question.model().id().hashCode());
        for (int i = 0; i < SAMPLE; i++) {
            int row = random.nextInt(question.rows().size());
            int column = random.nextInt(question.columns().size());
            var scenario = question.at(question.rows().get(row), question.columns().get(column));
            if (matrix.cells().get(row).get(column) instanceof Cell.Reaches cell) {
                assertReaches(scenario.orElseThrow(), cell);
            } else {
                assertTrue(
                        scenario.flatMap(s -> s.engine().refusal(s)).isPresent()
                                || scenario.isEmpty());
            }
        }
    }

    private static void assertReaches(Scenario scenario, Cell.Reaches cell) {
        Tokens trained = scenario.model().trainedContext();
        assertEquals(trained, cell.trained());
        assertEquals(LargestContext.of(scenario).min(trained), cell.largest());
        assertEquals(LargestContext.withRoom(scenario).min(trained), cell.roomy());
        int step = scenario.engine().contextStep(scenario);
        assertTrue(
                cell.largest().equals(Tokens.NONE) || fits(scenario.withContext(cell.largest())));
        assertTrue(
                cell.largest().equals(trained)
                        || !fits(scenario.withContext(new Tokens(cell.largest().count() + step))));
    }

    private static boolean fits(Scenario scenario) {
        return scenario.estimate().fit().isPossible();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCellFitsAndTheNextStepDoesNot(CatalogModel model) {
        assertTrueInSample(Matrix.of(question(model, 1), Watch.PATIENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vllm", "transformers", "mlx"})
    void aCellOfAnotherEngineFitsAndTheNextStepDoesNot(String id) {
        var question = question(Plans.CATALOG.model("qwen3-14b").orElseThrow(), 1);
        Engine engine = Engines.ofId(id).orElseThrow();
        Scenario own =
                engine.adopted(question.scenario())
                        .withWeights(question.model().weights(FileType.BF16));
        var columns = Column.caches(engine, own.cache().keyType());
        var asked = new Question(own, question.model(), question.rows(), columns);
        var matrix = Matrix.of(asked, Watch.PATIENT);
        assertTrueInSample(matrix);
        assertTrue(
                matrix.cells().stream()
                        .flatMap(List::stream)
                        .anyMatch(
                                cell -> cell instanceof Cell.Reaches r && r.largest().count() > 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void severalDevicesShareAModel(int devices) {
        var question = question(Plans.CATALOG.model("llama-3.3-70b").orElseThrow(), devices);
        assertTrueInSample(Matrix.of(question.withRows(gpus().subList(60, 90)), Watch.PATIENT));
    }

    @Test
    void rowsMayBeModelsAndColumnsWeights() {
        assertTrueInSample(Matrix.of(ofModels(), Watch.PATIENT));
    }

    @Test
    void aPartOnTheHostIsCounted() {
        var question = question(Plans.CATALOG.model("qwen3-32b").orElseThrow(), 1);
        var scenario = question.scenario().withGpuLayers(new GpuLayers(20));
        assertTrueInSample(
                Matrix.of(
                        new Question(
                                scenario, question.model(), question.rows(), question.columns()),
                        Watch.PATIENT));
    }

    @ParameterizedTest
    @MethodSource("models")
    void moreMemoryNeverReachesLess(CatalogModel model) {
        List<Row> rows =
                IntStream.range(1, 100).<Row>mapToObj(gib -> new Row.OfGpu(card(gib))).toList();
        var cells = Matrix.of(question(model, 1).withRows(rows), Watch.PATIENT).cells();
        for (int column = 0; column < cells.getFirst().size(); column++) {
            int at = column;
            var reached = cells.stream().map(row -> row.get(at).largest()).toList();
            assertEquals(reached.stream().sorted().toList(), reached);
        }
    }

    private static Gpu card(int gib) {
        return Gpu.custom(gib + " GiB", Bytes.ofGiB(gib));
    }

    @Test
    void whatElseIsAskedDoesNotMatter() {
        var question = question(Plans.CATALOG.model("qwen3-14b").orElseThrow(), 1);
        var cells = Matrix.of(question, Watch.PATIENT).cells();
        var turned = new ArrayList<>(question.rows());
        Collections.shuffle(turned, new Random(7));
        var other = Matrix.of(question.withRows(turned.subList(0, 50)), Watch.PATIENT);
        for (int i = 0; i < 50; i++) {
            int there = question.rows().indexOf(turned.get(i));
            assertEquals(cells.get(there), other.cells().get(i));
        }
    }

    @Test
    void questionsAreAnsweredInTheirOrder() {
        var questions = models().stream().limit(4).map(m -> question(m, 1)).toList();
        var answers = Solver.all(questions, Watch.PATIENT);
        assertEquals(questions, answers.stream().map(Matrix::question).toList());
        assertEquals(Matrix.of(questions.get(2), Watch.PATIENT), answers.get(2));
        assertEquals(List.of(), Solver.all(List.of(), Watch.PATIENT));
    }

    @Test
    void whatTheEngineRefusesHasItsReason() {
        var question = question(Plans.CATALOG.model("qwen3-14b").orElseThrow(), 1);
        var without = question.scenario().cache().withFlashAttention(FlashAttention.OFF);
        var off =
                new Question(
                        question.scenario().withCache(without),
                        question.model(),
                        question.rows().subList(0, 2),
                        List.of(new Column.OfCache(KvType.Q8_0), new Column.OfCache(KvType.F16)));
        var row = Matrix.of(off, Watch.PATIENT).cells().getLast();
        var refused = assertInstanceOf(Cell.Refused.class, row.getFirst());
        assertTrue(refused.refusal().reason().contains("flash attention"));
        assertInstanceOf(Cell.Reaches.class, row.getLast());
    }

    @Test
    void aDenseModelDoesNotComeInTypesForExperts() {
        var question = question(Plans.CATALOG.model("qwen3-14b").orElseThrow(), 1);
        var weights =
                new Question(
                        question.scenario(),
                        question.model(),
                        question.rows().subList(0, 1),
                        List.of(new Column.OfWeights(FileType.MXFP4)));
        assertEquals(
                List.of(List.of(new Cell.Absent())), Matrix.of(weights, Watch.PATIENT).cells());
        assertEquals(List.of(), weights.offered().columns());
    }

    @Test
    void whoNoLongerWantsTheAnswerGetsNone() {
        var asked = new AtomicInteger();
        var impatient =
                new Watch() {
                    @Override
                    public boolean isCancelled() {
                        return asked.incrementAndGet() > 2;
                    }

                    @Override
                    public void done(double share) {
                        assertTrue(share < 1);
                    }
                };
        assertThrows(CancellationException.class, () -> Matrix.of(ofModels(), impatient));
    }

    @Test
    void progressEndsWithTheWhole() {
        var most = new DoubleAccumulator(Math::max, 0);
        var times = new AtomicInteger();
        var watch =
                new Watch() {
                    @Override
                    public boolean isCancelled() {
                        return false;
                    }

                    @Override
                    public void done(double share) {
                        assertTrue(share > 0);
                        times.incrementAndGet();
                        most.accumulate(share);
                    }
                };
        var question = ofModels();
        assertFalse(Matrix.of(question, watch).cells().isEmpty());
        assertEquals(1, most.get());
        assertEquals(question.rows().size(), times.get());
    }

    @Test
    void aCellIsRoomierTheShorterTheContextAskedFor() {
        var cell = new Cell.Reaches(new Tokens(2000), new Tokens(1000), new Tokens(4000));
        var standings =
                List.of(1000, 1001, 2000, 2001).stream().map(Tokens::new).map(cell::at).toList();
        assertEquals(
                List.of(
                        Cell.Standing.ROOMY,
                        Cell.Standing.FITS,
                        Cell.Standing.FITS,
                        Cell.Standing.SHORT),
                standings);
        assertEquals(standings.stream().sorted(Comparator.naturalOrder()).toList(), standings);
    }
}
