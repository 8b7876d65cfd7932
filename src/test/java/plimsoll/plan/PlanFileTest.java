package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.Gpu;
import plimsoll.core.Measured;
import plimsoll.core.Plan;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.gguf.GgufFile;
import plimsoll.gguf.GgufModel;
import plimsoll.support.Sentences;
import plimsoll.support.Tiny;

class PlanFileTest {
    private static final Catalog CATALOG = Catalog.bundled();

    private final PlanFile files = new PlanFile(CATALOG);
    private final Scenario starter = Starter.of(CATALOG);

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("lesson.plimsoll");
    }

    private static Stream<Scenario> scenarios(int seed) {
        var any = new Scenarios(CATALOG, new Random(seed));
        return Stream.generate(any::any).filter(PlanFileTest::isShown);
    }

    /// A plan on screen is one that its engine starts.
    private static boolean isShown(Scenario scenario) {
        return scenario.engine().refusal(scenario).isEmpty();
    }

    @Test
    void whatIsSavedOpensAsItWas() throws PlanException {
        List<Scenario> some = scenarios(5).limit(45).toList();
        for (int i = 0; i + 2 < some.size(); i += 3) {
            var load = new Measured(some.get(i + 2), new Bytes(12_345_678_901L + i));
            for (Plan plan :
                    List.of(
                            Plan.of(some.get(i)),
                            Plan.of(some.get(i)).against(some.get(i + 1)),
                            Plan.of(some.get(i)).withMeasured(List.of(load, load)))) {
                assertEquals(Optional.empty(), files.write(plan, file()));
                assertEquals(plan, files.read(file()));
            }
        }
    }

    @Test
    void aModelOfAFileWithOtherWeightsThanItsOwnOpensAsItWas() throws Exception {
        Path gguf = Tiny.llama().write(folder.resolve("tiny.gguf"));
        var imported = GgufModel.of(GgufFile.read(gguf));
        var model = CatalogModel.ofFile(imported.spec(), imported.file());
        for (FileType type : List.of(imported.file().type(), FileType.F16)) {
            var plan = Plan.of(starter.withModel(model.spec(), model.weights(type)));
            assertEquals(Optional.empty(), files.write(plan, file()));
            assertEquals(plan, files.read(file()));
        }
        Files.delete(gguf);
        Sentences.check(sentence());
        assertTrue(sentence().contains("tiny.gguf"), sentence());
    }

    @Test
    void aPlanWhoseModelIsGoneIsSavedAndThatIsSaid() throws PlanException {
        var spec = Tiny.spec(plimsoll.core.Architecture.LLAMA, 2);
        var lost = CatalogModel.ofShape(spec);
        var plan = Plan.of(starter.withModel(spec, lost.weights(FileType.Q8_0)));
        Sentences.check(files.write(plan, file()).orElseThrow());
        assertTrue(Files.exists(file()));
    }

    @Test
    void aCardOfThisMachineThatIsInNoCatalogOpensAsItWas() throws PlanException {
        var card = new Gpu("custom", "New", Bytes.ofMiB(8188), 0, 0, Gpu.Kind.INTEL, true);
        var plan = Plan.of(starter.withRig(Rig.of(card, 2, Bytes.ofMiB(300))));
        files.write(plan, file());
        assertEquals(plan, files.read(file()));
    }

    @Test
    void aScenarioAloneOpens() throws Exception {
        Files.writeString(file(), ScenarioWriter.object(starter).toString());
        assertEquals(Plan.of(starter), files.read(file()));
        Files.writeString(file(), "{\"model\":\"qwen3-14b\",\"gpu\":24}");
        assertEquals("qwen3-14b", files.read(file()).scenario().model().id());
    }

    private String sentence() {
        return assertThrows(PlanException.class, () -> files.read(file())).sentence();
    }

    @Test
    void everyPlanCutShortIsASentence() throws Exception {
        files.write(Plan.of(starter).against(starter), file());
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length < whole.length - 2; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            Sentences.check(sentence());
        }
    }

    @Test
    void everyByteThatIsTurnedIsASentenceOrAPlan() throws Exception {
        files.write(Plan.of(starter), file());
        byte[] whole = Files.readAllBytes(file());
        var random = new Random(7);
        for (int i = 0; i < 150; i++) {
            byte[] turned = whole.clone();
            turned[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            Files.write(file(), turned);
            try {
                files.read(file());
            } catch (PlanException e) {
                Sentences.check(e.sentence());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "7",
                "{}",
                "{\"version\":1}",
                "{\"version\":0}",
                "{\"version\":\"1\"}",
                "{\"version\":1,\"scenario\":7}",
                "{\"version\":1,\"scenario\":{}}",
                "{\"version\":1,\"scenario\":{\"model\":\"qwen3-14b\",\"gpu\":24},\"compare\":[]}",
                "{\"version\":1,\"scenario\":{\"model\":\"qwen3-14b\",\"gpu\":24},\"measured\":7}",
                "{\"version\":1,\"scenario\":{\"model\":\"qwen3-14b\",\"gpu\":24},\"measured\":[7]}",
                "{\"version\":1,\"scenario\":{\"model\":\"qwen3-14b\",\"gpu\":24},\"notes\":1}",
                "{\"version\":1,\"version\":1}",
                "{\"version\":1,\"scenario\":{\"model\":\"/dev/zero.gguf\",\"gpu\":24}}",
                "{\"version\":1,\"scenario\":{\"model\":\"qwen3-14b\",\"gpu\":24,"
                        + "\"context\":999999999999}}",
                "{\"version\":1,\"scenario\":{\"model\":\"qwen3-14b\",\"gpu\":24,\"engine\":"
                        + "\"ollama\",\"cacheK\":\"q5_1\",\"cacheV\":\"q5_1\"}}",
            })
    void whatIsNoPlanIsASentence(String text) throws IOException {
        Files.writeString(file(), text);
        Sentences.check(sentence());
        assertTrue(sentence().startsWith("lesson.plimsoll"), sentence());
    }

    @Test
    void aNewerPlanIsRefused() throws Exception {
        files.write(Plan.of(starter), file());
        String newer = Files.readString(file()).replace("\"version\": 1", "\"version\": 2");
        Files.writeString(file(), newer);
        assertEquals(
                "lesson.plimsoll: version is 2, of a newer Plimsoll; get the newest one to open"
                        + " it.",
                sentence());
    }

    @Test
    void whatIsHugeDeepOrNoTextIsASentence() throws IOException {
        for (byte[] hostile :
                List.of(
                        new byte[PlanFile.LONGEST + 1],
                        "[".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                        "{\"version\":".repeat(50_000).getBytes(StandardCharsets.UTF_8),
                        new byte[] {-1, -2, 0, 1})) {
            Files.write(file(), hostile);
            Sentences.check(sentence());
        }
        Files.delete(file());
        Sentences.check(sentence());
        Files.createDirectory(file());
        Sentences.check(sentence());
    }

    @Test
    void aPlaceThatCantBeWrittenIsASentenceAndWhatWasThereStays() throws Exception {
        files.write(Plan.of(starter), file());
        Path within = file().resolve("inside.plimsoll");
        var refused =
                assertThrows(PlanException.class, () -> files.write(Plan.of(starter), within));
        Sentences.check(refused.sentence());
        assertEquals(Plan.of(starter), files.read(file()));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file()), left.toList());
        }
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path real = folder.resolve("real.plimsoll");
        files.write(Plan.of(starter), real);
        Files.createSymbolicLink(file(), real);
        files.write(Plan.of(starter).against(starter), file());
        assertTrue(Files.isSymbolicLink(file()));
        assertTrue(files.read(real).rival().isPresent());
    }

    @Test
    void plansAreKnownByTheirNames() {
        assertTrue(PlanFile.isOne(Path.of("a.PLIMSOLL")));
        assertFalse(PlanFile.isOne(Path.of("a.json")));
        assertEquals(Path.of("x/a.plimsoll"), PlanFile.named(Path.of("x/a")));
        assertEquals(Path.of("x/a.plimsoll"), PlanFile.named(Path.of("x/a.plimsoll")));
    }
}
