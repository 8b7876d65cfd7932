package plimsoll.huggingface;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.support.Sentences;

/// Any bytes are read as a list of safetensors, or refused with a [ConfigException].
class IndexFuzz {
    @TempDir static Path folder = Path.of("");

    static Stream<byte[]> seeds() {
        String list =
                """
                {"metadata": {"total_size": 1234567},
                 "weight_map": {"lm_head.weight": "model-00001-of-00001.safetensors"}}
                """;
        return Stream.of(list.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void isReadOrRefused(byte[] bytes) throws IOException {
        Files.write(folder.resolve("model.safetensors.index.json"), bytes);
        try {
            Checkpoint.in(folder);
        } catch (ConfigException e) {
            Sentences.check(e.sentence());
        }
    }
}
