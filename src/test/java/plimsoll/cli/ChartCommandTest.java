package plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.catalog.Catalog;
import plimsoll.support.FxTest;

class ChartCommandTest {
    private static final String[] SLIDE = {
        "chart",
        "--model",
        "qwen3-14b",
        "--weights",
        "Q4_K_M",
        "--gpu",
        "nvidia-geforce-rtx-4070-ti",
        "--compare",
        "cache=q8_0",
        "-o"
    };

    @TempDir Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void startToolkit() {
        FxTest.start();
    }

    private int draw(String... more) {
        String[] args = new String[SLIDE.length + more.length];
        System.arraycopy(SLIDE, 0, args, 0, SLIDE.length);
        System.arraycopy(more, 0, args, SLIDE.length, more.length);
        var printed = new PrintStream(said, true, UTF_8);
        var terminal = new Terminal(InputStream.nullInputStream(), printed, printed);
        return new Cli(terminal, Catalog::bundled, Painter::drawn).run(args);
    }

    @Test
    void drawsASlideThatIsNotBlank() throws IOException {
        Path file = folder.resolve("slide.png");
        assertEquals(Cli.OK, draw(file.toString()), said.toString(UTF_8));
        assertTrue(said.toString(UTF_8).contains(file.toString()), said.toString(UTF_8));
        BufferedImage picture = ImageIO.read(file.toFile());
        assertEquals(1920, picture.getWidth());
        assertEquals(1080, picture.getHeight());
        long colours =
                java.util.stream.IntStream.range(0, 1920)
                        .map(x -> picture.getRGB(x, 800))
                        .distinct()
                        .count();
        assertTrue(colours > 2, "colours across the chart: " + colours);
    }

    @Test
    void aFileIsNotReplacedUnlessToldTo() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.png"), "mine");
        assertEquals(Cli.FILE, draw(file.toString(), "--size", "640x480"));
        assertTrue(said.toString(UTF_8).contains("--overwrite"), said.toString(UTF_8));
        assertEquals("mine", Files.readString(file));
        assertEquals(Cli.OK, draw(file.toString(), "--size", "640x480", "--overwrite"));
        assertEquals(640, ImageIO.read(file.toFile()).getWidth());
    }

    @Test
    void aContextIsMarkedWhereItIsAskedFor() throws IOException {
        Path without = folder.resolve("without.png");
        Path with = folder.resolve("with.png");
        assertEquals(Cli.OK, draw(without.toString()));
        assertEquals(Cli.OK, draw(with.toString(), "--context", "8192"));
        assertTrue(Files.mismatch(without, with) >= 0, "the same picture");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertEquals(Cli.FILE, draw(folder.resolve("none/slide.png").toString()));
        assertTrue(said.toString(UTF_8).contains("none"), said.toString(UTF_8));
    }
}
