package plimsoll.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How tools may behave, and that nothing is left of them.
@DisabledOnOs(OS.WINDOWS)
class RunTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(500);

    @TempDir Path root;

    private Optional<String> ask(String script, Duration patience)
            throws ProbeException, InterruptedException {
        Recorded.program(root, "tool", script);
        return new Machine(Recorded.places(root), Deadline.in(patience)).ask("tool", "a", "b c");
    }

    private String failure(String script, Duration patience) {
        return assertThrows(ProbeException.class, () -> ask(script, patience)).sentence();
    }

    @Test
    void theToolGetsItsArgumentsAndItsOutputIsHandedOver() throws Exception {
        assertEquals(Optional.of("a|b c\n"), ask("echo \"$1|$2\"", LONG));
    }

    @Test
    void aToolThatIsNotInstalledIsNoFailure() throws Exception {
        var machine = new Machine(Recorded.places(root), Deadline.in(LONG));
        assertEquals(Optional.empty(), machine.ask("tool"));
    }

    @Test
    void aProgramWithoutTheRightToRunIsNotOne() throws Exception {
        Recorded.write(root, "/bin/tool", "#!/bin/sh\n");
        var machine = new Machine(Recorded.places(root), Deadline.in(LONG));
        assertEquals(Optional.empty(), machine.ask("tool"));
    }

    @ParameterizedTest
    @CsvSource({
        "exit 9,tool failed with code 9.",
        "yes,tool printed far too much.",
        "kill -9 $$,tool failed with code 137."
    })
    void aToolThatFailsIsSaidTo(String script, String sentence) {
        assertEquals(sentence, failure(script, LONG));
    }

    @ParameterizedTest
    @CsvSource({"sleep 60", "exec 1>&-; sleep 60", "trap '' TERM; sleep 60", "while :; do :; done"})
    void aToolThatHangsIsNotWaitedFor(String script) {
        assertEquals("tool did not answer in time.", failure(script, SHORT));
    }

    @Test
    void aToolThatWaitsForInputGetsNone() throws Exception {
        assertEquals(Optional.of("done\n"), ask("cat; echo done", LONG));
    }

    @Test
    void whatAToolHasStartedGoesWithIt() throws Exception {
        Path id = root.resolve("id");
        failure("sleep 60 & echo $! > '" + id + "'; wait", SHORT);
        assertGone(id);
    }

    @Test
    void whoeverIsNotWaitedForIsGone() throws Exception {
        Path id = root.resolve("id");
        var asking = new FutureTask<>(() -> ask("echo $$ > '" + id + "'; sleep 60", LONG));
        var thread = Thread.ofVirtual().start(asking);
        while (!Files.exists(id) || Files.readString(id).isBlank()) {
            Thread.sleep(10);
        }
        thread.interrupt();
        thread.join();
        assertTrue(asking.isDone());
        assertGone(id);
    }

    private static void assertGone(Path id) throws Exception {
        long process = Long.parseLong(Files.readString(id).strip());
        var handle = ProcessHandle.of(process);
        for (int i = 0; i < 500 && handle.isPresent() && handle.get().isAlive(); i++) {
            Thread.sleep(10);
        }
        assertFalse(handle.isPresent() && handle.get().isAlive());
    }
}
