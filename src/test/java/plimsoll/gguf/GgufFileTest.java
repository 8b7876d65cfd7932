package plimsoll.gguf;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.core.Bytes;
import plimsoll.core.GgmlType;
import plimsoll.core.Tensor;
import plimsoll.support.GgufBuilder;
import plimsoll.support.Tiny;
import plimsoll.support.Translation;

class GgufFileTest {
    private static final long GIB = 1L << 30;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void readsBothVersions(int version) throws IOException, GgufException {
        var gguf = GgufFile.read(Tiny.llama().version(version).write(path("a.gguf")));
        assertEquals(version, gguf.version());
        assertEquals(1, gguf.parts());
        assertEquals(Bytes.ZERO, gguf.missing());
        assertEquals(20, gguf.tensors().size());
        var name = assertInstanceOf(GgufValue.Text.class, gguf.metadata().get("general.name"));
        assertEquals("Tiny", name.text());
    }

    @Test
    void whatIsCutWhileItIsReadIsBrokenOff() throws IOException, GgufException {
        Path file = Tiny.llama().text("long", "x".repeat(600_000)).write(path("a.gguf"));
        try (var channel = FileChannel.open(file, READ, WRITE)) {
            var cursor = new Cursor(channel);
            assertEquals(0x46554747, cursor.int32());
            channel.truncate(channel.size() / 2);
            cursor.skip(channel.size());
            var refused = assertThrows(GgufException.class, cursor::int64);
            assertTrue(refused.sentence().contains("download it again"), refused.sentence());
        }
    }

    @Test
    void keepsNoVocabulary() throws IOException, GgufException {
        var words = Collections.nCopies(40_000, "word");
        var file = Tiny.llama().texts("tokenizer.ggml.tokens", words).write(path("a.gguf"));
        var value = GgufFile.read(file).metadata().get("tokenizer.ggml.tokens");
        assertEquals(40_000, assertInstanceOf(GgufValue.Skipped.class, value).count());
    }

    @Test
    void walksOverLongTexts() throws IOException, GgufException {
        var file = Tiny.llama().text("tokenizer.chat_template", "x".repeat(700_000));
        var gguf = GgufFile.read(file.text("after", "it").write(path("a.gguf")));
        assertInstanceOf(GgufValue.Skipped.class, gguf.metadata().get("tokenizer.chat_template"));
        assertInstanceOf(GgufValue.Text.class, gguf.metadata().get("after"));
    }

    @Test
    void saysHowMuchOfADownloadIsMissing() throws IOException, GgufException {
        Path file = Tiny.llama().write(path("a.gguf"));
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(out.length() - 1000);
        }
        assertEquals(new Bytes(1000), GgufFile.read(file).missing());
    }

    @Test
    void readsNoMoreThanTheHeaderOfALargeFile() throws IOException, GgufException {
        var large = new Tensor("blk.0.big.weight", GgmlType.F32, List.of(1L << 20, 1L << 16));
        Path file = Tiny.llama().tensors(List.of(large)).write(path("a.gguf"));
        assertTrue(Files.size(file) > 256 * GIB);
        assertEquals(21, GgufFile.read(file).tensors().size());
    }

    @ParameterizedTest
    @CsvSource({
        "GGUF0100, version 1 of GGUF",
        "GGUF9900, Version 153 of GGUF is not known",
        "tjgg0000, before GGUF",
        "vers0000, Git LFS pointer",
        "XXXX0000, not a GGUF file",
    })
    void saysWhatOtherFilesAre(String begin, String said) throws IOException {
        var bytes = begin.substring(0, 4).getBytes(StandardCharsets.US_ASCII);
        var header = Tiny.llama().header();
        System.arraycopy(bytes, 0, header, 0, 4);
        header[4] = (byte) Integer.parseInt(begin.substring(4, 6), 16);
        assertSays(said, header);
    }

    @Test
    void refusesBigEndianFiles() throws IOException {
        byte[] header = Tiny.llama().header();
        header[4] = 0;
        header[7] = 3;
        assertSays("big-endian", header);
    }

    @Test
    void namesATensorTypeThatIsNotKnown() throws IOException {
        assertSays("token_embd.weight is stored as type 139,", withType(139));
    }

    @Test
    void namesATensorTypeThatIsGone() throws IOException {
        assertSays("token_embd.weight is stored as Q4_0_4_8 (type 32)", withType(32));
    }

    /// A file whose first tensor is stored as type `id`.
    private static byte[] withType(int id) {
        byte[] header = Tiny.llama().header();
        String text = new String(header, StandardCharsets.ISO_8859_1);
        int type = text.indexOf("token_embd.weight") + "token_embd.weight".length() + 4 + 16;
        header[type] = (byte) id;
        return header;
    }

    @Test
    void refusesWhatIsNamedTwice() throws IOException {
        assertSays("names again twice", Tiny.llama().flag("again", true).flag("again", true));
        var twin = new Tensor("twin", GgmlType.F32, List.of(8L));
        assertSays("two tensors named twin", Tiny.llama().tensors(List.of(twin, twin)));
    }

    @Test
    void refusesOddAlignments() throws IOException {
        assertSays("a power of two", Tiny.llama().number("general.alignment", 48));
        assertSays("a whole number from 1", Tiny.llama().number("general.alignment", 0));
    }

    @Test
    void refusesTensorsThatCannotBe() throws IOException {
        assertSays("larger than any file", with(GgmlType.F32, 1L << 40, 1L << 40));
        assertSays("larger than any file", with(GgmlType.F32, 1L << 50));
        assertSays("larger than any file", with(GgmlType.F32, -1L));
        assertSays("larger than any file", with(GgmlType.F32, 0L));
        assertSays("no whole blocks of Q4_K", with(GgmlType.Q4_K, 100L));
        assertSays("5 dimensions", with(GgmlType.F32, 1L, 1L, 1L, 1L, 1L));
    }

    private static byte[] with(GgmlType type, Long... shape) {
        var odd = new Tensor("odd", type, List.of(shape));
        return new GgufBuilder().tensors(List.of(odd)).header();
    }

    @Test
    void saysAtWhichByteItIsWrong() throws IOException {
        byte[] noType = new GgufBuilder().numbers("k", List.of(1, 2)).header();
        noType[33] = 13;
        assertSays("Type 13 of a metadata value is not known", noType, 37);
        byte[] nested = new GgufBuilder().numbers("k", List.of(1, 2)).header();
        nested[37] = 9;
        assertSays("A list of lists", nested, 41);
        var one = new Tensor("one", GgmlType.F32, List.of(8L));
        byte[] moved = new GgufBuilder().tensors(List.of(one)).header();
        moved[51] = 32;
        assertSays("one is said to stand at 32", moved, 51);
        byte[] many = new GgufBuilder().header();
        many[15] = 1;
        assertSays("more than any model has", many, 8);
    }

    private void assertSays(String part, byte[] header, long offset) throws IOException {
        Path file = Files.write(path("odd.gguf"), header);
        var e = assertThrows(GgufException.class, () -> GgufFile.read(file));
        assertTrue(e.sentence().contains(part), e.sentence());
        assertEquals(offset, e.offset());
        isSaidInPolish(file);
    }

    private void isSaidInPolish(Path file) {
        Translation.checked(
                () -> assertThrows(GgufException.class, () -> GgufFile.read(file)).sentence(),
                folder.toString(),
                "-of-");
    }

    @Test
    void findsAllPartsWhicheverIsOpened() throws IOException, GgufException {
        parts();
        for (int part = 1; part <= 3; part++) {
            var gguf = GgufFile.read(part(part));
            assertEquals(3, gguf.parts());
            assertEquals(part(1), gguf.path());
            assertEquals(List.of("one", "two", "three"), names(gguf));
        }
    }

    private static List<String> names(Gguf gguf) {
        return gguf.tensors().stream().map(Tensor::name).toList();
    }

    @Test
    void namesThePartsThatAreMissing() throws IOException {
        parts();
        Files.delete(part(2));
        var sentence = assertThrows(GgufException.class, () -> GgufFile.read(part(3))).sentence();
        assertEquals(
                "The model has 3 parts, of which m-00002-of-00003.gguf is missing; put all parts"
                        + " into one folder.",
                sentence);
    }

    @Test
    void refusesPartsUnderOtherNames() throws IOException {
        parts();
        Files.copy(part(2), path("renamed.gguf"));
        assertSays("part 2 of 3, but its name", path("renamed.gguf"));
        Files.delete(part(3));
        Files.copy(part(2), part(3));
        assertSays("says inside that it is part 2 of 3", part(1));
    }

    private void parts() throws IOException {
        int number = 0;
        for (String name : List.of("one", "two", "three")) {
            var tensor = new Tensor(name, GgmlType.F16, List.of(64L));
            var builder = new GgufBuilder().number("split.no", number).number("split.count", 3);
            builder.tensors(List.of(tensor)).write(part(number + 1));
            number++;
        }
    }

    private Path part(int number) {
        return path("m-0000" + number + "-of-00003.gguf");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertSays("is no file", path("nothing.gguf"));
        assertSays("is no file", folder);
    }

    private Path path(String name) {
        return folder.resolve(name);
    }

    private void assertSays(String part, GgufBuilder file) throws IOException {
        assertSays(part, file.write(path("odd.gguf")));
    }

    private void assertSays(String part, byte[] header) throws IOException {
        assertSays(part, Files.write(path("odd.gguf"), header));
    }

    private void assertSays(String part, Path file) {
        var e = assertThrows(GgufException.class, () -> GgufFile.read(file));
        assertTrue(e.sentence().contains(part), e.sentence());
        assertFalse(e.offset() < 0);
        isSaidInPolish(file);
    }
}
