package plimsoll.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import plimsoll.log.LogFile;
import plimsoll.log.LogParser;
import plimsoll.log.Progress;

/// Reading a long log: one that somebody posted, again and again.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Logs {
    private static final Path POSTED = Path.of("src/test/resources/plimsoll/log/ik-i809-236.log");
    private static final int LENGTH = 10_000_000;

    private byte[] log = {};

    @Setup
    public void repeat() throws IOException {
        byte[] once = Files.readAllBytes(POSTED);
        log = Arrays.copyOf(once, LENGTH);
        for (int at = once.length; at < LENGTH; at += once.length) {
            System.arraycopy(once, 0, log, at, Math.min(once.length, LENGTH - at));
        }
    }

    @Benchmark
    public LogFile tenMegabytes() throws IOException {
        return LogParser.read(new ByteArrayInputStream(log), Progress.SILENT);
    }
}
