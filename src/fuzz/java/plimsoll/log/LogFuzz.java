package plimsoll.log;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// Any bytes are read as a log: much faster than their diagnosis, and so farther.
class LogFuzz {
    private static final int LONGEST = 12 << 10;
    private static final int MOST_LOADS = 256;

    static Stream<byte[]> seeds() {
        return PostedLogs.all().stream()
                .map(log -> log.text().getBytes(StandardCharsets.UTF_8))
                .filter(bytes -> bytes.length <= LONGEST);
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
    void isRead(byte[] bytes) throws IOException {
        LogFile log = LogParser.read(new ByteArrayInputStream(bytes), Progress.SILENT);
        if (log.loads().size() > MOST_LOADS || log.lines() > bytes.length) {
            throw new AssertionError(log.loads().size() + " loads of " + log.lines() + " lines");
        }
        log.loads().forEach(PostedLogs::json);
    }
}
