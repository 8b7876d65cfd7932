package plimsoll.gguf;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.support.Sentences;
import plimsoll.support.Tiny;

/// Any bytes are read as a GGUF file, or refused with a [GgufException].
class GgufFuzz {
    @TempDir static Path folder = Path.of("");

    static Stream<byte[]> seeds() {
        return Stream.of(
                Tiny.llama().header(),
                Tiny.llama()
                        .version(2)
                        .texts("tokenizer.ggml.tokens", List.of("a", "bc"))
                        .numbers("llama.attention.head_count_kv", List.of(2, 2))
                        .flags("llama.attention.sliding_window_pattern", List.of(true, false))
                        .header());
    }

    @MethodSource("seeds")
    @FuzzTest
    void isReadOrRefused(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("fuzz.gguf"), bytes);
        try {
            GgufModel.of(GgufFile.read(file)).notes().forEach(Sentences::check);
        } catch (GgufException e) {
            Sentences.check(e.sentence());
        }
    }
}
