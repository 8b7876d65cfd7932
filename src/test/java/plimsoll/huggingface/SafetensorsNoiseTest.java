package plimsoll.huggingface;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.support.ForAll;

/// Whatever a safetensors file holds, its tensors are counted, or a [ConfigException] refuses it.
class SafetensorsNoiseTest {
    private static final byte[] HEADER =
            new Shard()
                    .tensor("model.embed_tokens.weight", "BF16", 100, 64)
                    .tensor("model.norm.weight", "F32", 64)
                    .tensor("lm_head.weight", "F8_E4M3", 100, 64)
                    .header();

    @TempDir Path folder;

    @Test
    void aHeaderThatBreaksOffAnywhereIsRefused() throws IOException {
        for (int length = 0; length < HEADER.length; length++) {
            Path file = write(Arrays.copyOf(HEADER, length));
            assertThrows(ConfigException.class, () -> SafetensorsHeader.count(file, new Tally()));
        }
    }

    @Test
    void flippedBitsAreCountedOrRefused() {
        ForAll.check(4000, SafetensorsNoiseTest::flipped, this::assertCountedOrRefused);
    }

    private static byte[] flipped(SplittableRandom random) {
        byte[] bytes = HEADER.clone();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    private void assertCountedOrRefused(byte[] bytes) {
        try {
            long missing = SafetensorsHeader.count(write(bytes), new Tally());
            assertTrue(missing >= 0);
        } catch (ConfigException e) {
            assertTrue(e.sentence().endsWith("."), e.sentence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tensorsThatOverlapAreRefused() throws IOException {
        String twice =
                """
                {"a": {"dtype": "U8", "shape": [4], "data_offsets": [0, 4]},
                 "b": {"dtype": "U8", "shape": [4], "data_offsets": [2, 6]}}
                """;
        assertTrue(refusal(twice).contains("overlap or leave holes"));
    }

    @Test
    void sizesThatOverflowAreRefused() throws IOException {
        String vast =
                """
                {"a": {"dtype": "F64", "shape": [1125899906842624, 1125899906842624],
                       "data_offsets": [0, 8]}}
                """;
        assertTrue(refusal(vast).contains("lists no tensors"));
    }

    @Test
    void aLongTextIsNotKept() throws IOException {
        assertTrue(refusal("{\"" + "a".repeat(1 << 20)).contains("lists no tensors"));
        assertTrue(refusal("[".repeat(1 << 20)).contains("lists no tensors"));
    }

    private String refusal(String text) throws IOException {
        byte[] header = text.getBytes(StandardCharsets.UTF_8);
        byte[] whole =
                ByteBuffer.allocate(8 + header.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putLong(header.length)
                        .put(header)
                        .array();
        Path file = write(whole);
        return assertThrows(ConfigException.class, () -> SafetensorsHeader.count(file, new Tally()))
                .sentence();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("model.safetensors"), bytes);
    }
}
