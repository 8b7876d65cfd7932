package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.core.FlashAttention;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.FxTest;
import plimsoll.support.Machines;
import plimsoll.support.Plans;
import plimsoll.support.Until;

/// Logs of real loads, opened in the window. The tests run on the toolkit's thread.
@ExtendWith(FxTest.class)
class LogModelTest {
    private static final Path LOGS = Path.of("src/test/resources/plimsoll/log");

    private final PlanModel plan = new PlanModel(Plan.of(Plans.starter()));
    private final NoticeModel notices = new NoticeModel();
    private final LogModel logs = new LogModel(plan, Machines.choice(plan, Plans.CATALOG), notices);

    @TempDir Path folder;

    /// Opens `file`, and what comes of it: a load, or a notice.
    private void open(Path file) {
        Until.changed(() -> logs.open(file), logs.shownProperty(), notices.currentProperty());
    }

    private LogText shown() {
        return logs.shownProperty().get().orElseThrow();
    }

    private Scenario scenario() {
        return plan.planProperty().get().scenario();
    }

    @Test
    void aLoadThatFailedIsPlannedExplainedAndCured() {
        open(LOGS.resolve("ik-i822-548.log"));
        assertTrue(shown().failed());
        assertTrue(shown().explanation().contains("flash attention was off"));
        assertEquals(new Tokens(131_072), scenario().context());
        assertEquals(FlashAttention.OFF, scenario().cache().flashAttention());
        var cure = shown().cures().getFirst();
        assertTrue(cure.name().startsWith("Flash attention on"), cure.name());
        logs.pull(cure.change().orElseThrow());
        assertEquals(FlashAttention.ON, scenario().cache().flashAttention());
    }

    @Test
    void aLoadThatSucceededStandsOnTheCurve() {
        open(LOGS.resolve("db-gritlm-11.log"));
        assertFalse(shown().failed());
        var measured = plan.outlookProperty().get().measured();
        assertEquals(1, measured.size());
        assertEquals(scenario(), measured.getFirst().scenario());
        assertFalse(shown().rows().isEmpty());
    }

    @Test
    void severalLoadsAreTurnedOver() throws IOException {
        var both = folder.resolve("both.log");
        Files.writeString(
                both,
                Files.readString(LOGS.resolve("db-gritlm-11.log"))
                        + Files.readString(LOGS.resolve("ik-i822-548.log")));
        open(both);
        assertTrue(logs.hasSeveral());
        assertTrue(shown().failed(), "the last load is shown first");
        logs.next();
        assertFalse(shown().failed());
        logs.previous();
        assertTrue(shown().failed());
    }

    @Test
    void puttingItAwayLeavesThePlan() {
        open(LOGS.resolve("db-gritlm-11.log"));
        Scenario planned = scenario();
        logs.close();
        assertEquals(Optional.empty(), logs.shownProperty().get());
        assertEquals(planned, scenario());
        assertEquals(List.of(), plan.planProperty().get().measured());
    }

    @Test
    void aLongLogCanBeBrokenOff() throws IOException {
        var endless = folder.resolve("long.log");
        Files.writeString(endless, "main: nothing to see here, but much of it\n".repeat(800_000));
        open(endless);
        assertInstanceOf(Notice.Busy.class, notices.currentProperty().get().orElseThrow());
        notices.dismiss();
        while (notices.currentProperty().get().filter(Notice.Done.class::isInstance).isEmpty()) {
            Until.changed(() -> {}, notices.currentProperty());
        }
        var told = assertInstanceOf(Notice.Done.class, notices.currentProperty().get().get());
        assertEquals("long.log was not read to its end; the plan is as it was.", told.text());
    }
}
