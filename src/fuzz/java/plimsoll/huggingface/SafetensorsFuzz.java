package plimsoll.huggingface;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.support.Sentences;

/// Any bytes are read as safetensors, or refused with a [ConfigException].
class SafetensorsFuzz {
    @TempDir static Path folder = Path.of("");

    static Stream<byte[]> seeds() {
        return Stream.of(
                new Shard()
                        .tensor("model.embed_tokens.weight", "BF16", 100, 64)
                        .tensor("model.norm.weight", "F32", 64)
                        .header());
    }

    @MethodSource("seeds")
    @FuzzTest
    void isCountedOrRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("model.safetensors"), bytes);
        try {
            long missing = SafetensorsHeader.count(file, new Tally());
            if (missing < 0) {
                throw new AssertionError(missing + " bytes are missing");
            }
        } catch (ConfigException e) {
            Sentences.check(e.sentence());
        }
    }
}
