package plimsoll.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.support.ForAll;

/// What holds of any log.
class LogLawsTest {
    private static final int MEGABYTE = 1 << 20;

    static List<PostedLogs.Posted> all() {
        return PostedLogs.all();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web-1  | ",
                "deep-seek-1  | ",
                "> ",
                "> > ",
                "    ",
                "2026-01-07T17:36:53.123456Z ",
                "[2026-01-07 17:36:53.123] ",
                "2024-03-22T09:56:00.550Z [NODE]::Error: ",
                "Apr 24 16:01:36 host server[6888]: ",
                "kwi 24 16:01:36 komputer server[6888]: ",
                "févr. 24 16:01:36 host server[6888]: ",
                "24. Apr. 16:01:36 host server[6888]: ",
                "0.06.599.084 I ",
                "[47161] 0.15.036.416 D ",
                "\u001b[34m1.14.608.510\u001b[0m \u001b[32mI \u001b[0m"
            })
    void whatStandsBeforeALineIsNoMatter(String noise) {
        for (PostedLogs.Posted log : PostedLogs.all()) {
            same(log, line -> noise + line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "   ", "\t", "\u001b[0m", "\u001b[K\r"})
    void whatStandsBehindALineIsNoMatter(String noise) {
        for (PostedLogs.Posted log : PostedLogs.all()) {
            same(log, line -> line + noise);
        }
    }

    private static void same(PostedLogs.Posted log, UnaryOperator<String> noise) {
        String noisy = log.text().lines().map(noise).collect(Collectors.joining("\n"));
        assertEquals(PostedLogs.reading(log.text()), PostedLogs.reading(noisy), log.id());
    }

    @ParameterizedTest
    @MethodSource("all")
    void anyPartOfALogIsRead(PostedLogs.Posted log) {
        List<String> lines = log.text().lines().toList();
        for (int end = 0; end < lines.size(); end++) {
            assertTrue(LogParser.read(String.join("\n", lines.subList(0, end))).loads().size() < 9);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyLineCutAnywhereIsRead(PostedLogs.Posted log) {
        for (int cut = 1; cut < 120; cut++) {
            int length = cut;
            String part =
                    log.text()
                            .lines()
                            .map(line -> line.substring(0, Math.min(length, line.length())))
                            .collect(Collectors.joining("\n"));
            assertTrue(LogParser.read(part).loads().size() < 9);
        }
    }

    @Test
    void randomBytesAreRead() {
        ForAll.check(
                random -> {
                    var bytes = new byte[random.nextInt(4096)];
                    random.nextBytes(bytes);
                    return bytes;
                },
                bytes -> assertTrue(read(bytes).loads().size() < 9));
    }

    @Test
    void damagedLogsAreRead() {
        List<PostedLogs.Posted> logs = PostedLogs.all();
        ForAll.check(
                random -> {
                    var text = new StringBuilder(logs.get(random.nextInt(logs.size())).text());
                    for (int i = 0; i < 200; i++) {
                        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
                    }
                    return text.toString();
                },
                text -> assertTrue(LogParser.read(text).loads().size() < 100));
    }

    /// The line is passed over, and those after it are not.
    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "=", "\"", "{", "[", "KV buffer size = ", "(", " - "})
    void aGiantLineIsBounded(String filling) {
        String giant = filling.repeat(4 * MEGABYTE / filling.length());
        String log = "print_info: n_layer = 32\n" + giant + "\nllama_context: n_ctx = 4096\n";
        Load load = LogParser.read(log).loads().getFirst();
        assertEquals(32, load.model().whole("n_layer").orElse(0));
        assertEquals(4096, load.context().whole("n_ctx").orElse(0));
    }

    @Test
    void loadsAreBounded() {
        String load = "llama_model_loader: loaded meta data with 1 key-value pairs\nn\n";
        String one = load + "print_info: n_layer = 32\n";
        LogFile file = LogParser.read(one.repeat(1000));
        assertEquals(1000, file.loads().size() + file.left());
        assertTrue(file.loads().size() <= 256);
        assertEquals(3000, file.lines());
    }

    /// Of logs that begin where a program begins, not amid its list of devices. Metal names its
    /// device again for every context, which then tells nothing of a beginning.
    @Test
    void twoLogsInOneGiveTheLoadsOfBoth() {
        List<PostedLogs.Posted> whole =
                PostedLogs.all().stream().filter(log -> isWhole(log.text())).toList();
        assertTrue(whole.size() > 20, "only " + whole.size());
        for (int i = 0; i + 1 < whole.size(); i++) {
            String first = whole.get(i).text();
            String second = whole.get(i + 1).text();
            var both = new ArrayList<>(PostedLogs.reading(first));
            both.addAll(PostedLogs.reading(second));
            assertEquals(
                    both,
                    PostedLogs.reading(first + "\n" + second),
                    whole.get(i) + " and " + whole.get(i + 1));
        }
    }

    private static boolean isWhole(String text) {
        return text.contains("loaded meta data")
                && text.contains("build")
                && !text.contains("ggml_metal_init")
                && !text.startsWith("  Device");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE"})
    void powerShellsEncodingIsRead(String charset) throws IOException {
        String text = PostedLogs.all().getFirst().text();
        String mark = charset.equals("UTF-16LE") ? "\ufeff" : "";
        byte[] bytes = (mark + text).getBytes(Charset.forName(charset));
        assertEquals(LogParser.read(text), read(bytes));
    }

    @Test
    void progressIsToldAndMayStop() throws IOException {
        byte[] bytes =
                "llama_context: n_ctx = 4096\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        var told = new ArrayList<Long>();
        InputStream stream = new ByteArrayInputStream(bytes);
        assertEquals(100_000, LogParser.read(stream, told::add).lines());
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(bytes.length, told.getLast());
        assertThrows(
                CancellationException.class,
                () -> LogParser.read(new ByteArrayInputStream(bytes), read -> read < MEGABYTE));
    }

    private static LogFile read(byte[] bytes) {
        try {
            return LogParser.read(new ByteArrayInputStream(bytes), Progress.SILENT);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
