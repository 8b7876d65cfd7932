package plimsoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.core.KvType;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.plan.Answers;
import plimsoll.plan.PlanFile;
import plimsoll.support.FxTest;
import plimsoll.support.Plans;

/// What the window saved is read by the commands.
class PlanOptionTest {
    private final Scenario scenario = Plans.withCache(Plans.starter(), KvType.Q8_0, KvType.Q8_0);
    private ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir Path folder;

    @BeforeAll
    static void startToolkit() {
        FxTest.start();
    }

    @BeforeEach
    void save() throws Exception {
        new PlanFile(Plans.CATALOG).write(Plan.of(scenario).against(Plans.starter()), file());
    }

    private Path file() {
        return folder.resolve("lesson.plimsoll");
    }

    private int run(String... args) {
        said = new ByteArrayOutputStream();
        var printed = new PrintStream(said, true, UTF_8);
        var terminal = new Terminal(InputStream.nullInputStream(), printed, printed);
        return new Cli(terminal, () -> Plans.CATALOG, Painter::drawn).run(args);
    }

    private String said() {
        return said.toString(UTF_8).strip();
    }

    @Test
    void aSavedPlanIsEstimatedAsItIsShown() {
        assertEquals(Cli.OK, run("estimate", "--json", "--plan", file().toString()), said());
        assertEquals(Answers.estimate(scenario), said());
    }

    @Test
    void aSavedComparisonIsDrawn() {
        Path picture = folder.resolve("slide.png");
        assertEquals(
                Cli.OK,
                run("chart", "--plan", file().toString(), "-o", picture.toString()),
                said());
        assertTrue(Files.exists(picture));
    }

    @Test
    void otherOptionsBesideItAreRefused() {
        assertEquals(Cli.USAGE, run("estimate", "--plan", file().toString(), "--context", "4096"));
        assertEquals("--plan reads a whole plan; leave the options of a scenario out.", said());
    }

    @Test
    void aPlanThatIsNoneIsSaid() throws Exception {
        Files.writeString(file(), "{\"version\":2}");
        assertEquals(Cli.FILE, run("estimate", "--plan", file().toString()));
        assertTrue(said().startsWith("lesson.plimsoll: version is 2, of a newer"), said());
        Files.delete(file());
        assertEquals(Cli.FILE, run("chart", "--plan", file().toString(), "-o", "x.png"));
        assertEquals(
                "lesson.plimsoll can't be read; check that it is there, and its rights.", said());
    }
}
