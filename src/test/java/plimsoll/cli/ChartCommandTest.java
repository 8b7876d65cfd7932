package plimsoll.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.catalog.Catalog;
import plimsoll.core.KvType;
import plimsoll.core.Lesson;
import plimsoll.core.Plan;
import plimsoll.plan.PlanException;
import plimsoll.plan.PlanFile;
import plimsoll.support.FxTest;
import plimsoll.support.Plans;

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
        return run(args);
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

    private int run(String... args) {
        var printed = new PrintStream(said, true, UTF_8);
        var terminal = new Terminal(InputStream.nullInputStream(), printed, printed);
        return new Cli(terminal, Catalog::bundled, Painter::drawn).run(args);
    }

    @ParameterizedTest
    @CsvSource({"svg,<?xml", "pdf,%PDF-", "csv,name", "json,{", "md,**q8_0 takes"})
    void theEndingOfTheFileIsItsFormat(String ending, String beginning) throws IOException {
        Path file = folder.resolve("chart." + ending);
        assertEquals(Cli.OK, draw(file.toString()), said.toString(UTF_8));
        String written = Files.readString(file, ISO_8859_1);
        assertTrue(written.startsWith(beginning), written.substring(0, 40));
    }

    @Test
    void anEndingThatIsNoFormatIsRefused() {
        assertEquals(Cli.USAGE, draw(folder.resolve("chart.gif").toString()));
        assertTrue(said.toString(UTF_8).contains(".png, .svg, .pdf, .csv, .json or .md"));
    }

    @Test
    void aTableIsWrittenForTheLargestContextWhereNoneIsAskedFor() throws IOException {
        Path file = folder.resolve("chart.json");
        assertEquals(Cli.OK, draw(file.toString()), said.toString(UTF_8));
        var curves =
                JsonParser.parseString(Files.readString(file))
                        .getAsJsonObject()
                        .getAsJsonArray("curves");
        var q8 = curves.get(1).getAsJsonObject();
        assertEquals(
                Math.min(q8.get("largestContext").getAsInt(), q8.get("trainedContext").getAsInt()),
                q8.getAsJsonObject("scenario").get("context").getAsInt());
    }

    private Path lesson(int steps) throws PlanException {
        var f16 = Plans.starter();
        var lesson = Lesson.NONE;
        for (int i = 0; i < steps; i++) {
            var scenario = i == 1 ? Plans.withCache(f16, KvType.Q8_0, KvType.Q8_0) : f16;
            lesson = lesson.with(new Lesson.Step("Step " + i, scenario));
        }
        Path file = folder.resolve("lesson.plimsoll");
        new PlanFile(Plans.CATALOG).write(Plan.of(f16).withLesson(lesson), file);
        return file;
    }

    @Test
    void everyStepOfALessonIsDrawnAndNumbered() throws Exception {
        String plan = lesson(3).toString();
        String file = folder.resolve("slides.svg").toString();
        assertEquals(Cli.OK, run("chart", "--steps", plan, "-o", file), said.toString(UTF_8));
        var names = List.of("slides-1.svg", "slides-2.svg", "slides-3.svg");
        for (int i = 0; i < names.size(); i++) {
            String drawn = Files.readString(folder.resolve(names.get(i)));
            assertTrue(drawn.contains(">Step " + i + "<"), names.get(i));
            assertEquals(i > 0, drawn.contains(">was "), names.get(i));
        }
        assertTrue(said.toString(UTF_8).contains("slides-3.svg"));
        assertTrue(Files.notExists(Path.of(file)));
    }

    @Test
    void noStepIsDrawnWhereOneWouldReplaceAFile() throws Exception {
        String plan = lesson(2).toString();
        Path there = Files.writeString(folder.resolve("slides-2.png"), "mine");
        String file = folder.resolve("slides.png").toString();
        assertEquals(Cli.FILE, run("chart", "--steps", plan, "-o", file));
        assertEquals("mine", Files.readString(there));
        assertTrue(Files.notExists(folder.resolve("slides-1.png")));
    }

    @Test
    void aLessonThatIsNoneIsRefusedInASentence() throws Exception {
        String plan = lesson(0).toString();
        String png = folder.resolve("a.png").toString();
        assertEquals(Cli.FILE, run("chart", "--steps", plan, "-o", png));
        assertEquals(Cli.FILE, run("chart", "--steps", plan + "x", "-o", png));
        String csv = folder.resolve("a.csv").toString();
        assertEquals(Cli.USAGE, run("chart", "--steps", plan, "-o", csv));
        assertEquals(Cli.USAGE, run("chart", "--steps", plan, "--gpu", "24", "-o", png));
        assertTrue(said.toString(UTF_8).contains("has no steps"), said.toString(UTF_8));
    }
}
