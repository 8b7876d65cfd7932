package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.catalog.Catalog;
import plimsoll.core.FileType;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;
import plimsoll.support.Tiny;
import plimsoll.support.Translation;
import plimsoll.weights.WeightFiles;

/// Scenarios whose model is a file.
class ModelFilesTest {
    private static final Catalog CATALOG = Catalog.bundled();

    private final ScenarioReader reader = new ScenarioReader(CATALOG);

    @TempDir Path folder;

    private Path tiny(String name) throws IOException {
        return Tiny.llama().write(folder.resolve(name));
    }

    private static JsonObject naming(Path file) {
        var object = new JsonObject();
        object.addProperty(Names.MODEL, file.toString());
        object.addProperty(Names.GPU, 24);
        return object;
    }

    private String error(JsonObject object) {
        return Translation.checked(
                () -> assertThrows(PlanException.class, () -> reader.scenario(object)).sentence(),
                folder.toString(),
                "model");
    }

    @Test
    void theFileTellsModelAndWeights() throws IOException, PlanException {
        Scenario scenario = reader.scenario(naming(tiny("tiny.gguf")));
        assertEquals("Tiny", scenario.model().name());
        assertEquals(FileType.Q4_K_M, scenario.weights().type());
        assertEquals(WeightFile.Origin.FILE, scenario.weights().origin());
        assertEquals(4096, scenario.context().count());
    }

    @Test
    void aFileNeedsNoEnding() throws IOException, PlanException {
        assertEquals("Tiny", reader.scenario(naming(tiny("tiny"))).model().name());
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() throws IOException, PlanException {
        Scenario scenario = reader.scenario(naming(tiny("tiny.gguf")));
        assertEquals(scenario, reader.scenario(ScenarioWriter.object(scenario)));
    }

    @Test
    void otherWeightsThanTheFilesAreRefused() throws IOException {
        var object = naming(tiny("tiny.gguf"));
        object.addProperty(Names.WEIGHTS, "Q8_0");
        assertEquals(
                "weights is Q8_0, but the model's own file is Q4_K_M; leave it out, or name a file"
                        + " that is Q8_0.",
                error(object));
    }

    @Test
    void aFileIsReadAgainOnlyWhenItChanges() throws IOException, PlanException {
        Path file = tiny("tiny.gguf");
        var first = reader.scenario(naming(file)).weights();
        assertSame(first, reader.scenario(naming(file)).weights());
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertNotSame(first, reader.scenario(naming(file)).weights());
    }

    @Test
    void keepsWhatIsToBeKnownAboutTheModel() throws IOException, PlanException {
        Path part = tiny("part.gguf");
        try (var out = new RandomAccessFile(part.toFile(), "rw")) {
            out.setLength(out.length() - (1 << 18));
        }
        var answers = new Answers(CATALOG);
        var notes = answers.notes(answers.scenario(naming(part)));
        assertTrue(notes.getFirst().startsWith("The file is not complete yet"));
        assertEquals(List.of(), answers.notes(reader.scenario(naming(tiny("whole.gguf")))));
    }

    @Test
    void saysWhyAFileCannotBeUsed() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.gguf"), "nothing of the kind");
        assertTrue(error(naming(broken)).startsWith("model names a file that can't be used: This"));
        assertTrue(error(naming(folder.resolve("none.gguf"))).contains("which can't be read"));
        Path config = Files.writeString(folder.resolve("config.json"), "{}");
        assertTrue(error(naming(config)).contains("can't be used: It has no num_hidden_layers"));
        assertTrue(error(naming(folder.resolve("none"))).contains("is not in the catalog"));
        Files.delete(config);
        Path weights = Files.writeString(folder.resolve("model.safetensors"), "");
        assertTrue(error(naming(weights)).contains("There is no config.json beside the weights"));
    }

    private Path config() throws IOException {
        return Files.writeString(
                folder.resolve("config.json"),
                """
                {"model_type": "llama", "hidden_size": 2048, "intermediate_size": 8192,
                 "num_attention_heads": 32, "num_key_value_heads": 8, "num_hidden_layers": 16,
                 "vocab_size": 128256, "max_position_embeddings": 131072, "head_dim": 64,
                 "tie_word_embeddings": true, "rope_scaling": {"rope_type": "llama3"}}
                """);
    }

    @Test
    void aConfigTellsTheModelWhoseWeightsAreMadeOfIt() throws IOException, PlanException {
        var object = naming(config());
        object.addProperty(Names.WEIGHTS, "Q8_0");
        Scenario scenario = reader.scenario(object);
        assertEquals(FileType.Q8_0, scenario.weights().type());
        var known = CATALOG.model("llama-3.2-1b").orElseThrow();
        assertEquals(known.spec().layers(), scenario.model().layers());
        assertEquals(known.weights(FileType.Q8_0), scenario.weights());
        assertEquals(scenario, reader.scenario(ScenarioWriter.object(scenario)));
    }

    @Test
    void aFolderWithAConfigIsAModel() throws IOException, PlanException {
        config();
        Scenario scenario = reader.scenario(naming(folder));
        assertEquals(String.valueOf(folder.getFileName()), scenario.model().name());
        var answers = new Answers(CATALOG);
        var notes = answers.notes(answers.scenario(naming(folder)));
        assertTrue(notes.getFirst().startsWith("The published weights take about 2.3 GiB"));
    }

    @Test
    void theLastSessionComesBackWithOtherWeightsThanTheFilesOwn()
            throws IOException, PlanException {
        Scenario own = reader.scenario(naming(tiny("tiny.gguf")));
        var other = own.withWeights(WeightFiles.of(own.model(), FileType.Q8_0));
        var entry = new Journal.Entry(Plan.of(other), Optional.empty(), false);
        try (var journal = Journal.in(folder, _ -> {})) {
            journal.note(entry);
        }
        try (var journal = Journal.in(folder, _ -> {})) {
            assertEquals(Optional.of(entry), journal.last(CATALOG));
        }
    }
}
