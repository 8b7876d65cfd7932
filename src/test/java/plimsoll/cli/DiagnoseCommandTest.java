package plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.catalog.Catalog;

class DiagnoseCommandTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Path LOGS = Path.of("src/test/resources/plimsoll/log");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(byte[] input, String... args) {
        var terminal =
                new Terminal(
                        new ByteArrayInputStream(input),
                        new PrintStream(out, true, UTF_8),
                        new PrintStream(err, true, UTF_8));
        return new Cli(terminal, () -> CATALOG, Painter::drawn).run(args);
    }

    private int run(String... args) {
        return run(new byte[0], args);
    }

    private static String log(String id) {
        return LOGS.resolve(id + ".log").toString();
    }

    private List<JsonObject> json() {
        return out.toString(UTF_8)
                .lines()
                .map(JsonParser::parseString)
                .map(element -> element.getAsJsonObject())
                .toList();
    }

    @Test
    void explainsAFailureInWords() {
        assertEquals(Cli.OK, run("diagnose", log("ik-i822-548")));
        String text = out.toString(UTF_8);
        assertTrue(text.contains("The compute buffer of 16.53 GiB did not fit on CUDA0, because"));
        assertTrue(text.contains("flash attention was off"));
        assertTrue(text.contains("Flash attention on (-fa on)"));
        assertTrue(text.contains("16 929.88"));
        assertFalse(text.contains("\u00a0"));
    }

    @Test
    void jsonHasWhatTheLogStatesAndWhatItMeans() {
        assertEquals(Cli.OK, run("diagnose", log("ik-i822-548"), "--json"));
        JsonObject load = json().getFirst();
        assertEquals("oom-at-load", load.get("outcome").getAsString());
        assertEquals("ik_llama.cpp", load.get("runtime").getAsString());
        assertEquals(131_072, load.getAsJsonObject("ctx").get("n_ctx").getAsInt());
        assertTrue(load.get("explanation").getAsString().contains("flash attention was off"));
        assertFalse(load.getAsJsonArray("levers").isEmpty());
        assertEquals(
                "llama.cpp-2024", load.getAsJsonObject("scenario").get("engine").getAsString());
        var rows = load.getAsJsonArray("comparison");
        assertTrue(
                rows.asList().stream()
                        .map(row -> row.getAsJsonObject())
                        .anyMatch(row -> row.get("refused").getAsBoolean()));
    }

    @Test
    void everyRecordedLogGivesAnObjectForEachLoad() throws IOException {
        try (var files = Files.list(LOGS)) {
            for (var file : files.filter(path -> path.toString().endsWith(".log")).toList()) {
                out.reset();
                assertEquals(Cli.OK, run("diagnose", file.toString(), "--json"), file.toString());
                for (JsonObject load : json()) {
                    assertFalse(load.get("explanation").getAsString().isBlank(), file.toString());
                }
            }
        }
    }

    @Test
    void readsWhatIsPipedIn() throws IOException {
        byte[] piped = Files.readAllBytes(Path.of(log("ik-p344-760")));
        assertEquals(Cli.OK, run(piped, "diagnose", "-"));
        assertTrue(out.toString(UTF_8).contains("Everything that this log shows was allocated"));
    }

    @Test
    void whatIsNoLogGivesOneSentence() {
        byte[] noise = new byte[1 << 16];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 + (i >> 5));
        }
        for (byte[] input : List.of(new byte[0], "hello\n".getBytes(UTF_8), noise)) {
            err.reset();
            assertEquals(Cli.FAILED, run(input, "diagnose", "-"));
            String said = err.toString(UTF_8).strip();
            assertEquals(1, said.lines().count(), said);
            assertTrue(said.startsWith("No load was found in the input; paste"), said);
        }
    }

    @Test
    void aMissingFileGivesOneSentence(@TempDir Path folder) {
        for (String file : List.of(folder.resolve("none.log").toString(), folder.toString())) {
            err.reset();
            assertEquals(Cli.FILE, run("diagnose", file));
            String said = err.toString(UTF_8).strip();
            assertEquals(file + " can't be read; check its name and its rights.", said);
        }
    }

    @Test
    void hugeNumbersDoNoHarm() {
        String hostile =
                """
                llama_model_loader: - kv   0: general.architecture str = llama
                llama_model_loader: - kv   1: llama.block_count u32 = 99999999
                llama_model_loader: - kv   2: llama.embedding_length u32 = 4294967295
                print_info: n_vocab = 999999999999
                print_info: n_layer = 99999999
                print_info: n_head = 99999999
                load_tensors: offloaded 2147483647/2147483647 layers to GPU
                load_tensors: CUDA0 model buffer size = 99999999999999999.99 MiB
                llama_context: n_ctx = 99999999999999
                llama_context: n_batch = 99999999999
                llama_context: n_ubatch = 99999999999
                llama_context: n_seq_max = 99999999999
                llama_kv_cache: size = 99999999999999.00 MiB ( 99999999999 cells, 1 layers, 1 seqs)
                ggml_gallocr_reserve_n: failed to allocate CUDA0 buffer of size 9223372036854775807
                """;
        int code = run(hostile.getBytes(UTF_8), "diagnose", "-", "--json");
        assertTrue(code == Cli.OK || code == Cli.FAILED, err.toString(UTF_8));
        assertTrue(err.toString(UTF_8).lines().count() <= 1, err.toString(UTF_8));
    }
}
