package plimsoll.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.support.Translation;

class UserCatalogTest {
    private static final String MODEL =
            """
            [{"id": "mine", "name": "Mine", "architecture": "llama", "layers": 2, "width": 64,
              "vocabulary": 100, "context": 4096, "feedForward": 128, "parameters": 80000,
              "attention": {"heads": 4, "kvHeads": 2, "headLength": 16}, "source": "myself"}]
            """;

    @TempDir private Path folder;

    private Catalog load(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return Catalog.load(folder);
    }

    /// What is wrong, in either language.
    private String problem() {
        return Translation.checked(this::onlyProblem, folder.toString(), "mine");
    }

    private String onlyProblem() {
        var problems = Catalog.load(folder).problems();
        assertEquals(1, problems.size());
        return problems.getFirst().sentence();
    }

    @Test
    void aFolderThatIsNotThereChangesNothing() {
        var catalog = Catalog.load(folder.resolve("nowhere"));
        assertEquals(List.of(), catalog.problems());
        assertEquals(Catalog.bundled().models().size(), catalog.models().size());
    }

    @Test
    void aModelOfOnesOwnIsAdded() throws Exception {
        var catalog = load("models.json", MODEL);
        assertEquals(List.of(), catalog.problems());
        assertEquals(Catalog.bundled().models().size() + 1, catalog.models().size());
        var mine = catalog.model("mine").orElseThrow();
        assertEquals("dense · GQA 2 · 2 layers", mine.kind());
        assertEquals("", mine.license());
    }

    @Test
    void aDeviceOfOnesOwnTakesThePlaceOfTheBundledOne() throws Exception {
        var catalog =
                load(
                        "gpus.json",
                        """
                        [{"id": "nvidia-geforce-rtx-4090", "name": "My 4090", "vendor": "nvidia",
                          "memoryMiB": 49152, "source": "myself"}]
                        """);
        assertEquals(List.of(), catalog.problems());
        assertEquals(Catalog.bundled().gpus().size(), catalog.gpus().size());
        var gpu = catalog.gpu("nvidia-geforce-rtx-4090").orElseThrow().gpu();
        assertEquals(Bytes.ofGiB(48), gpu.memory());
        assertEquals("My 4090", gpu.name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"layers\": 2|\"layers\": 0|field layers: expected a whole number from 1 to 1024",
                "\"layers\": 2|\"layers\": 2.5|field layers: expected a whole number",
                "\"layers\": 2|\"layers\": 1e999999999|field layers: expected a whole number",
                "\"layers\": 2|\"layers\": \"2\"|field layers: expected a whole number",
                "\"llama\"|\"lama\"|field architecture: expected one such as qwen3",
                "\"kvHeads\": 2|\"kvHeads\": 3|field attention.kvHeads: expected a number that",
                "\"heads\"|\"head\"|field attention.heads: expected a whole number",
                "\"width\"|\"with\"|field width: expected a whole number",
                "\"context\"|\"colour\": 1, \"context\"|field colour: expected no field of",
                "\"layers\": 2|\"layers\": 2, \"pattern\": \"FX\"|field pattern: expected letters",
                "\"layers\": 2|\"layers\": 2, \"pattern\": \"R\"|field pattern: expected letters",
                "\"feedForward\": 128|\"feedForward\": [[9, 1]]|field feedForward: expected",
                "\"feedForward\": 128|\"feedForward\": [[1, 9]]|field feedForward.1: expected",
                "\"source\": \"myself\"|\"source\": \"\"|field source: expected a text",
            })
    void aWrongFieldIsNamed(String right, String wrong, String problem) throws Exception {
        var catalog = load("models.json", MODEL.replace(right, wrong));
        String message = problem();
        String expected = folder.resolve("models.json") + ", entry mine, " + problem;
        assertTrue(message.startsWith(expected), message);
        assertTrue(message.endsWith("."), message);
        assertTrue(catalog.model("mine").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|expected a list of up to 1000 objects",
                "[1]|expected a list of objects",
                "[{}]|field id: expected a text",
                "[{\"id\": 1}]|field id: expected a text",
                "[|expected JSON, but it breaks off or is wrong at line 1, column 2",
                "[] []|expected JSON, but",
                "[{\"id\": \"a\", \"id\": \"a\"}]|expected JSON, but $[0].id is there twice",
                "[null]|expected JSON, but there is no value",
                "[NaN]|expected JSON, but",
            })
    void aBrokenFileIsLeftAlone(String text, String problem) throws Exception {
        var catalog = load("models.json", text);
        String message = problem();
        assertTrue(message.contains("models.json"), message);
        assertTrue(message.contains(problem), message);
        assertEquals(Catalog.bundled().models().size(), catalog.models().size());
    }

    @Test
    void nestingSizeAndEncodingAreBounded() throws Exception {
        load("models.json", "[".repeat(1_000_000));
        assertTrue(problem().contains("too deep"));
        load("models.json", " ".repeat(5 << 20));
        assertTrue(problem().contains("4 MiB"));
        Files.write(folder.resolve("models.json"), new byte[] {'[', '"', (byte) 0xff});
        assertTrue(problem().contains("UTF-8"));
    }

    @Test
    void aFolderInPlaceOfAFileIsAProblem() throws Exception {
        Files.createDirectory(folder.resolve("gpus.json"));
        assertTrue(problem().endsWith("gpus.json: expected a file."));
    }

    @Test
    void theSameIdTwiceIsAProblem() throws Exception {
        String twice = MODEL.strip().replace("}]", "},").concat(MODEL.strip().substring(1));
        load("models.json", twice);
        assertTrue(problem().contains("field id: expected a name that"));
    }

    @Test
    void noiseGivesProblemsAndNothingElse() throws Exception {
        byte[] right;
        try (var input = Catalog.class.getResourceAsStream("models/falcon.json")) {
            right = Objects.requireNonNull(input).readAllBytes();
        }
        var random = new Random(20261122);
        for (int round = 0; round < 1000; round++) {
            byte[] noisy = Arrays.copyOf(right, random.nextInt(right.length) + 1);
            if (round % 2 == 0) {
                noisy = right.clone();
            }
            for (int i = random.nextInt(4); i >= 0; i--) {
                noisy[random.nextInt(noisy.length)] = letter(random);
            }
            check(noisy);
        }
    }

    private static byte letter(Random random) {
        byte[] likely = "0123456789-.eE[]{},:\"\\ntx".getBytes(StandardCharsets.US_ASCII);
        return random.nextInt(8) == 0
                ? (byte) random.nextInt(256)
                : likely[random.nextInt(likely.length)];
    }

    private static void check(byte[] bytes) {
        var problems = new ArrayList<CatalogException>();
        var models =
                new CatalogFile("noise.json", problems)
                        .read(new ByteArrayInputStream(bytes), "id", ModelReader::model);
        for (CatalogModel model : models.values()) {
            assertTrue(model.weights(FileType.Q4_K_M).size().count() > 0);
        }
        assertTrue(models.size() + problems.size() > 0);
    }
}
