package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.catalog.Catalog;
import plimsoll.core.FileType;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;
import plimsoll.detect.FakeMachine;
import plimsoll.engine.Engines;
import plimsoll.plan.Starter;
import plimsoll.support.FxTest;
import plimsoll.support.Tiny;
import plimsoll.support.Until;

@ExtendWith(FxTest.class)
class ImportModelTest {
    private static final Catalog CATALOG = Catalog.bundled();

    private final PlanModel plan = new PlanModel(Plan.of(Starter.of(CATALOG)));
    private final NoticeModel notices = new NoticeModel();
    private final MachineModel machine =
            new MachineModel(plan, CATALOG, notices, FakeMachine.empty());
    private final ChoiceModel choice = new ChoiceModel(plan, CATALOG, Engines.all(), machine);
    private final ImportModel imports = new ImportModel(Models.of(plan, choice, notices));

    @TempDir Path folder;

    private Notice told(List<Path> files) {
        Until.changed(() -> imports.open(files), notices.currentProperty());
        return notices.currentProperty().get().orElseThrow();
    }

    private Path tiny() throws IOException {
        return Tiny.llama().write(folder.resolve("tiny.gguf"));
    }

    private Scenario scenario() {
        return plan.planProperty().get().scenario();
    }

    @Test
    void plansForTheModelOfTheFile() throws IOException {
        var context = scenario().context();
        var notice = assertInstanceOf(Notice.Done.class, told(List.of(tiny())));
        assertTrue(notice.text().startsWith("Tiny: Q4_K_M, "), notice.text());
        assertEquals("Tiny", scenario().model().name());
        assertEquals(WeightFile.Origin.FILE, scenario().weights().origin());
        assertEquals(context, scenario().context());
    }

    @Test
    void offersTheModelFromThenOn() throws IOException {
        told(List.of(tiny()));
        var own = choice.modelsProperty().get().getFirst();
        assertEquals(own, choice.model().getValue());
        choice.useModel(CATALOG.model("qwen3-14b").orElseThrow());
        choice.useModel(own);
        assertEquals(WeightFile.Origin.FILE, scenario().weights().origin());
    }

    @Test
    void offersOtherWeightsAsTheyWouldBeMade() throws IOException {
        told(List.of(tiny()));
        var own = scenario().weights();
        choice.useWeights(FileType.Q8_0);
        assertEquals(WeightFile.Origin.MIX, scenario().weights().origin());
        choice.useWeights(FileType.Q4_K_M);
        assertEquals(own, scenario().weights());
    }

    @Test
    void saysWhatIsWrongWithAFileAndLeavesThePlan() throws IOException {
        Scenario before = scenario();
        Path broken = Files.writeString(folder.resolve("broken.gguf"), "nothing of the kind");
        var notice = assertInstanceOf(Notice.Problem.class, told(List.of(broken)));
        assertTrue(notice.text().startsWith("broken.gguf: This is not a GGUF"), notice.text());
        assertEquals(before, scenario());
    }

    /// A folder as models are published in.
    private Path published(String context) throws IOException {
        return Files.writeString(
                folder.resolve("config.json"),
                """
                {"model_type": "qwen3", "hidden_size": 1024, "intermediate_size": 3072,
                 "num_attention_heads": 16, "num_key_value_heads": 8, "num_hidden_layers": 28,
                 "head_dim": 128, "vocab_size": 151936, "max_position_embeddings": %s,
                 "tie_word_embeddings": true}
                """
                        .formatted(context));
    }

    @Test
    void plansForTheModelOfAConfig() throws IOException {
        var before = scenario().weights().type();
        var notice = assertInstanceOf(Notice.Done.class, told(List.of(published("40960"))));
        assertTrue(notice.text().contains("The published weights take about 1.11 GiB"));
        assertEquals(before, scenario().weights().type());
        assertEquals(WeightFile.Origin.MIX, scenario().weights().origin());
        assertTrue(choice.model().getValue().fileTypes().contains(FileType.Q8_0));
        assertEquals("from a file · dense · GQA 8 · 28 layers", choice.model().getValue().kind());
    }

    @Test
    void saysWhatIsWrongWithAConfigAndLeavesThePlan() throws IOException {
        Scenario before = scenario();
        var notice = assertInstanceOf(Notice.Problem.class, told(List.of(published("\"all\""))));
        assertTrue(notice.text().startsWith("config.json: max_position_embeddings should be"));
        assertEquals(before, scenario());
    }

    @Test
    void findsTheModelAmongOtherFiles() throws IOException {
        told(List.of(folder.resolve("readme.md"), tiny()));
        assertEquals("Tiny", scenario().model().name());
    }

    @Test
    void aPictureIsNoLog() throws IOException {
        var photo = Files.write(folder.resolve("photo.jpeg"), new byte[] {-1, -40, -1, -32, 0, 16});
        var problem = assertInstanceOf(Notice.Problem.class, told(List.of(photo)));
        assertEquals("photo.jpeg holds no load of a model.", problem.text());
        assertTrue(problem.remedy().startsWith("Drop a .gguf, a config.json or a log"));
    }

    @Test
    void whatIsNotThereIsSaid() {
        var problem =
                assertInstanceOf(Notice.Problem.class, told(List.of(folder.resolve("gone.log"))));
        assertEquals("gone.log can't be read.", problem.text());
    }
}
