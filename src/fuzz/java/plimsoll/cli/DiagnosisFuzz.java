package plimsoll.cli;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;
import plimsoll.diagnosis.Diagnosis;
import plimsoll.log.Load;
import plimsoll.log.LogFile;
import plimsoll.log.LogParser;
import plimsoll.log.Progress;

/// Any bytes are read as a log, and every load in it is diagnosed and put into words.
class DiagnosisFuzz {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Path POSTED = Path.of("src/test/resources/plimsoll/log");

    /// Longer ones tell nothing else, and take longer.
    private static final long LONGEST = 12 << 10;

    static Stream<byte[]> seeds() throws IOException {
        try (Stream<Path> files = Files.list(POSTED)) {
            return files
                    .filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .map(DiagnosisFuzz::bytes)
                    .filter(bytes -> bytes.length <= LONGEST)
                    .toList()
                    .stream();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "KV buffer size = ",
        "compute buffer size = ",
        "model buffer size = ",
        "allocating ",
        "offloaded ",
        "n_ctx = ",
        "n_ubatch = ",
        "n_seq_max = ",
        "n_swa = ",
        "n_layer = ",
        "n_expert = ",
        "-ngl ",
        "-ctk q8_0",
        "-ts 1,2",
        "CUDA0",
        "out of memory",
        "9223372036854775807",
        "-1",
        "1e309",
        "\u001b[0m"
    })
    @FuzzTest
    void isReadAndDiagnosed(byte[] bytes) throws IOException {
        LogFile log = LogParser.read(new ByteArrayInputStream(bytes), Progress.SILENT);
        for (Load load : log.loads()) {
            var diagnosis = Diagnosis.of(load, CATALOG);
            JsonParser.parseString(DiagnosisJson.line(diagnosis, CATALOG));
            if (DiagnosisText.lines(diagnosis, CATALOG).isEmpty()) {
                throw new AssertionError("a diagnosis without words");
            }
        }
    }
}
