package plimsoll.log;

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
    @LogWords
    @FuzzTest
    void isRead(byte[] bytes) throws IOException {
        LogFile log = LogParser.read(new ByteArrayInputStream(bytes), Progress.SILENT);
        if (log.loads().size() > MOST_LOADS || log.lines() > bytes.length) {
            throw new AssertionError(log.loads().size() + " loads of " + log.lines() + " lines");
        }
        log.loads().forEach(PostedLogs::json);
    }
}
