package plimsoll.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import plimsoll.gguf.GgufException;
import plimsoll.gguf.GgufFile;
import plimsoll.gguf.GgufModel;
import plimsoll.gguf.Imported;

/// Readers of the header of a GGUF file whose vocabulary is as large as they come.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Headers {
    private Path folder = Path.of("");
    private Path file = Path.of("");
    private int header;

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("plimsoll-bench");
        var builder = LargeVocabulary.builder();
        file = builder.write(folder.resolve("large.gguf"));
        header = builder.header().length;
    }

    @TearDown
    public void delete() throws IOException {
        try (var files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path one : all) {
                Files.delete(one);
            }
        }
    }

    /// The model, ready to be planned for.
    @Benchmark
    public Imported plimsoll() throws GgufException {
        return GgufModel.of(GgufFile.read(file));
    }

    /// No reader can be faster than this.
    @Benchmark
    public byte[] bytesAlone() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(header);
        }
    }
}
