package plimsoll.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.support.FxTest;
import plimsoll.support.Pixels;
import plimsoll.support.Translation;

@ExtendWith(FxTest.class)
class PngExportTest {
    @TempDir Path folder;

    @Test
    void whatIsReadIsWhatWasWritten() throws Exception {
        var image = noise(37, 23);
        var file = PngExport.write(image, folder.resolve("a.png"), Overwrite.REFUSE);
        try (var bytes = Files.newInputStream(file)) {
            assertArrayEquals(Pixels.of(image), Pixels.of(new Image(bytes)));
        }
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws Exception {
        PngExport.write(noise(3, 3), folder.resolve("a.png"), Overwrite.REFUSE);
        PngExport.write(noise(3, 3), folder.resolve("a.png"), Overwrite.REPLACE);
        assertEquals(List.of("a.png"), names());
    }

    @Test
    void aFileIsNotReplacedUnasked() throws Exception {
        var file = Files.writeString(folder.resolve("a.png"), "mine");
        var refusal = refusal(file, Overwrite.REFUSE);
        assertTrue(
                refusal.endsWith(
                        "exists already; choose another name or allow it to be" + " replaced."),
                refusal);
        assertEquals("mine", Files.readString(file));
        assertEquals(List.of("a.png"), names());
    }

    @Test
    void aFileIsReplacedWhenAsked() throws Exception {
        var file = Files.writeString(folder.resolve("a.png"), "mine");
        PngExport.write(noise(3, 3), file, Overwrite.REPLACE);
        assertEquals((byte) 0x89, Files.readAllBytes(file)[0]);
    }

    @Test
    void aMissingFolderIsNamed() {
        var refusal = refusal(folder.resolve("no/a.png"), Overwrite.REFUSE);
        assertEquals(
                "There is no folder " + folder.resolve("no") + "; make it or choose another one.",
                refusal);
    }

    @Test
    void aFolderIsNotAFile() {
        assertEquals(
                folder + " is a folder; add a file name to it.",
                refusal(folder, Overwrite.REPLACE));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidAndLeftAsItWas() throws Exception {
        var name = "x".repeat(300) + ".png";
        var refusal = refusal(folder.resolve(name), Overwrite.REPLACE);
        assertTrue(refusal.endsWith("can't be written; choose another folder."), refusal);
        assertEquals(List.of(), names());
    }

    private String refusal(Path file, Overwrite overwrite) {
        var image = noise(3, 3);
        return Translation.checked(
                () ->
                        String.valueOf(
                                assertThrows(
                                                ExportException.class,
                                                () -> PngExport.write(image, file, overwrite))
                                        .getMessage()),
                folder.toString());
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Image noise(int width, int height) {
        var random = new Random(4);
        var image = new WritableImage(width, height);
        for (int i = 0; i < width * height; i++) {
            int opaque = random.nextInt() | 0xff000000;
            image.getPixelWriter().setArgb(i % width, i / width, opaque);
        }
        return image;
    }
}
