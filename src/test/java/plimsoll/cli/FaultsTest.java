package plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.Main;
import plimsoll.catalog.Catalog;
import plimsoll.support.Faults;
import plimsoll.support.Jvm;
import plimsoll.support.Sentences;

/// Disks that do not do as a command asks: an exit code and one sentence.
@EnabledOnOs(OS.LINUX)
class FaultsTest {
    private static final String ESTIMATE = "estimate --model qwen3-8b --gpu 24 ";
    private static final String CHART = "chart --model qwen3-8b --gpu 24 -o ";

    @TempDir Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(InputStream in, PrintStream out, String line) {
        var terminal = new Terminal(in, out, new PrintStream(err, true, UTF_8));
        return new Cli(terminal, Catalog::bundled, Painter::drawn).run(line.split(" "));
    }

    private static PrintStream nowhere() {
        return new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    }

    private int run(String line) {
        return run(InputStream.nullInputStream(), nowhere(), line);
    }

    /// What is said: a sentence, and no more.
    private String sentence() {
        String said = err.toString(UTF_8).strip();
        Sentences.check(said);
        return said;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ESTIMATE,
                ESTIMATE + "--json",
                "models",
                "gpus",
                "estimate --batch -",
                "--help"
            })
    void anAnswerToAFullDiskIsSaid(String line) throws IOException {
        var in = new ByteArrayInputStream("{\"model\":\"qwen3-8b\",\"gpu\":24}\n".getBytes(UTF_8));
        try (var out = new PrintStream(new FileOutputStream("/dev/full"), false, UTF_8)) {
            assertEquals(Cli.FILE, run(in, out, line));
        }
        assertEquals(Cli.UNWRITTEN, sentence());
    }

    @ParameterizedTest
    @CsvSource({
        "estimate --gpu 24 --model, a.gguf, 1",
        "estimate --gpu 24 --model, config.json, 1",
        "estimate --plan, a.plimsoll, 3",
        "estimate --batch, a.jsonl, 3",
        "diagnose, a.log, 3"
    })
    void aFileThatVanishesWhileItIsReadIsSaid(String command, String name, int code)
            throws IOException {
        Path file = Faults.vanishing(folder.resolve(name));
        assertEquals(code, run(command + " " + file), err.toString(UTF_8));
        sentence();
    }

    @Test
    void anInputThatBreaksOffIsSaid() throws IOException {
        for (var line : List.of("diagnose -", "estimate --batch -")) {
            Path gone = Faults.vanishing(folder.resolve(line.substring(0, 3)));
            try (InputStream in = Files.newInputStream(gone)) {
                assertEquals(Cli.FILE, run(in, nowhere(), line));
            }
            assertEquals("The input can't be read to its end; copy it here first.", sentence());
            err.reset();
        }
    }

    @Test
    void aReadOnlyFolderIsSaid() {
        Path file = Faults.readOnlyFolder().resolve("a.csv");
        assertEquals(Cli.FILE, run(CHART + file));
        assertTrue(sentence().contains(file.toString()), sentence());
        assertFalse(Files.exists(file));
    }

    @Test
    void whereTheDiskIsFullTheChartThatWasThereStays() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), "mine");
        Object[] line = (CHART + file + " --overwrite").split(" ");
        Process small = Jvm.WITH_WINDOWS.after("ulimit -f 2; ").run(Main.class, line);
        String said = new String(small.getInputStream().readAllBytes(), UTF_8);
        assertEquals(Cli.FILE, small.waitFor(), said);
        assertEquals(file + " can't be written; choose another folder.", said.strip());
        assertEquals("mine", Files.readString(file));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }
}
