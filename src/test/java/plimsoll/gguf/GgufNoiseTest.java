package plimsoll.gguf;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.support.ForAll;
import plimsoll.support.Tiny;

/// Whatever a file holds, it is read, or a [GgufException] says where it is wrong.
class GgufNoiseTest {
    private static final byte[] HEADER =
            Tiny.llama()
                    .texts("tokenizer.ggml.tokens", List.of("a", "bc", "def"))
                    .numbers("tokenizer.ggml.token_type", List.of(1, 2, 3))
                    .header();

    /// Bytes that pad the header; without them it is still whole.
    private static final int PADDING = 31;

    @TempDir Path folder;

    @Test
    void aHeaderThatBreaksOffAnywhereIsRefused() throws IOException {
        for (int length = 0; length < HEADER.length - PADDING; length++) {
            Path file = write(Arrays.copyOf(HEADER, length));
            var e = assertThrows(GgufException.class, () -> GgufFile.read(file));
            assertTrue(e.offset() >= 0 && e.offset() <= length, e.sentence() + e.offset());
        }
    }

    @Test
    void flippedBitsNeverDoMoreHarm() {
        ForAll.check(4000, random -> flipped(random), this::assertReadOrRefused);
    }

    @Test
    void largeNumbersNeverDoMoreHarm() {
        ForAll.check(2000, random -> enlarged(random), this::assertReadOrRefused);
    }

    private static byte[] flipped(SplittableRandom random) {
        byte[] bytes = HEADER.clone();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private static byte[] enlarged(SplittableRandom random) {
        byte[] bytes = HEADER.clone();
        int at = random.nextInt(bytes.length - 8);
        Arrays.fill(bytes, at, at + random.nextInt(1, 9), (byte) (random.nextInt(3) * 0x7f));
        return bytes;
    }

    private void assertReadOrRefused(byte[] bytes) {
        try {
            GgufModel.of(GgufFile.read(write(bytes)));
        } catch (GgufException e) {
            assertTrue(e.offset() >= 0, e.sentence());
            assertTrue(e.sentence().endsWith("."), e.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("noise.gguf"), bytes);
    }
}
