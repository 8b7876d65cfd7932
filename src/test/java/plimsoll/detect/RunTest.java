package plimsoll.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How tools may behave, and that nothing is left of them.
class RunTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    /// Long enough for a tool to begin.
    private static final Duration SHORT = Duration.ofSeconds(2);

    @TempDir Path root;

    private static String output(Duration patience, Object... behaviour)
            throws ProbeException, InterruptedException {
        return Run.output("tool", Tool.command(behaviour), Deadline.in(patience));
    }

    private static String failure(Duration patience, Object... behaviour) {
        return assertThrows(ProbeException.class, () -> output(patience, behaviour)).sentence();
    }

    @Test
    void theToolGetsItsArgumentsAndItsOutputIsHandedOver() throws Exception {
        Recorded.program(root, "tool", "join");
        var machine = new Machine(Recorded.places(root), Deadline.in(LONG));
        assertEquals(Optional.of("a|b c"), machine.ask("tool", "a", "b c"));
    }

    @Test
    void aToolThatIsNotInstalledIsNoFailure() throws Exception {
        var machine = new Machine(Recorded.places(root), Deadline.in(LONG));
        assertEquals(Optional.empty(), machine.ask("tool"));
    }

    @Test
    void theFirstFolderThatHasTheProgramGivesIt() throws Exception {
        var folders = List.of(root.resolve("a"), root.resolve("b"), root.resolve("c"));
        assertEquals(Optional.empty(), Places.find("tool", folders));
        for (String path : List.of("/b/tool.exe", "/c/tool")) {
            Recorded.write(root, path, "");
            assertTrue(root.resolve(path.substring(1)).toFile().setExecutable(true));
        }
        var found = List.of(root.resolve("b/tool.exe").toString());
        assertEquals(Optional.of(found), Places.find("tool", folders));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC}) // Windows has no right to run
    void aProgramWithoutTheRightToRunIsNotOne() {
        Recorded.write(root, "/tool", "#!/bin/sh\n");
        assertEquals(Optional.empty(), Places.find("tool", List.of(root)));
    }

    @ParameterizedTest
    @CsvSource({
        "exit,9,tool failed with code 9.",
        "exit,137,tool failed with code 137.",
        "flood,'',tool printed far too much."
    })
    void aToolThatFailsIsSaidTo(String behaviour, String what, String sentence) {
        assertEquals(sentence, failure(LONG, behaviour, what));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "shut", "deaf", "spin"})
    void aToolThatHangsIsNotWaitedFor(String behaviour) {
        assertEquals("tool did not answer in time.", failure(SHORT, behaviour));
    }

    @Test
    void aToolThatWaitsForInputGetsNone() throws Exception {
        assertEquals("done", output(LONG, "read"));
    }

    @Test
    void whatAToolHasStartedGoesWithIt() throws Exception {
        whenInterruptedIsGone("start");
    }

    @Test
    void whoeverIsNotWaitedForIsGone() throws Exception {
        whenInterruptedIsGone("tell");
    }

    private void whenInterruptedIsGone(String behaviour) throws Exception {
        Path id = root.resolve("id");
        var asking = new FutureTask<>(() -> output(LONG, behaviour, id));
        var thread = Thread.ofVirtual().start(asking);
        while (!Files.exists(id) || Files.readString(id).isBlank()) {
            assertFalse(asking.isDone(), "ended before it began");
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
