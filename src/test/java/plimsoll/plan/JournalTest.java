package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.core.Tokens;
import plimsoll.plan.Journal.Entry;
import plimsoll.support.Sentences;

class JournalTest {
    private static final Catalog CATALOG = Catalog.bundled();

    private final List<IOException> failures = new CopyOnWriteArrayList<>();

    @TempDir Path folder;

    private Journal journal() {
        return Journal.in(folder, failures::add);
    }

    private static Entry entry(int context) {
        var scenario = Starter.of(CATALOG).withContext(new Tokens(context));
        return new Entry(Plan.of(scenario), Optional.of(Path.of("/lesson.plimsoll")), true);
    }

    private Optional<Entry> last() throws PlanException {
        try (var journal = journal()) {
            return journal.last(CATALOG);
        }
    }

    private void keep(Entry entry) {
        try (var journal = journal()) {
            journal.note(entry);
        }
    }

    @Test
    void whatWasWorkedOnComesBack() throws PlanException {
        assertEquals(Optional.empty(), last());
        var scenarios = new Scenarios(CATALOG, new Random(3));
        for (int i = 0; i < 20; i++) {
            var scenario = scenarios.any();
            if (scenario.engine().refusal(scenario).isEmpty()) {
                var plan = Plan.of(scenario).against(Starter.of(CATALOG));
                for (var file : List.of(Optional.<Path>empty(), Optional.of(Path.of("/a b.x")))) {
                    keep(new Entry(plan, file, i % 2 == 0));
                    assertEquals(Optional.of(new Entry(plan, file, i % 2 == 0)), last());
                }
            }
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void theLastOfManyIsKept() throws PlanException {
        try (var journal = journal()) {
            for (int i = 1; i <= 500; i++) {
                journal.note(entry(i));
            }
        }
        assertEquals(Optional.of(entry(500)), last());
    }

    @Test
    void itIsWrittenWithoutBeingClosed() throws Exception {
        try (var journal = journal()) {
            journal.note(entry(777));
            Path file = folder.resolve("last-session.json");
            while (!Files.exists(file) || !Files.readString(file).contains("777")) {
                Thread.sleep(20);
            }
        }
    }

    @Test
    void twoInstancesHaveTwoJournals() throws PlanException {
        try (var one = journal();
                var two = journal()) {
            one.note(entry(1));
            two.note(entry(2));
        }
        var both = new ArrayList<Entry>();
        try (var one = journal();
                var two = journal()) {
            both.add(one.last(CATALOG).orElseThrow());
            both.add(two.last(CATALOG).orElseThrow());
        }
        assertEquals(2, both.stream().distinct().count());
        assertTrue(both.containsAll(List.of(entry(1), entry(2))));
    }

    @Test
    void aKilledInstanceLosesNothing() throws Exception {
        for (int round = 0; round < 2; round++) {
            Process child = Child.start("", folder);
            Path file = folder.resolve("last-session.json");
            while (!Files.exists(file) && child.isAlive()) {
                Thread.sleep(20);
            }
            try (var meanwhile = journal()) {
                assertEquals(Optional.empty(), meanwhile.last(CATALOG));
            }
            Thread.sleep(300);
            assertTrue(child.isAlive(), () -> "ended with " + child.exitValue());
            child.destroyForcibly().waitFor();
            Entry back = last().orElseThrow();
            assertTrue(back.unsaved());
            assertEquals(Optional.of(Path.of("x")), back.file());
            assertEquals(1, back.plan().scenario().context().count() % 256);
            Files.delete(file);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC}) // whose shells tell how large a file may be
    void whereTheDiskIsFullThePlanThatWasThereStays() throws Exception {
        Path file = folder.resolve("lesson.plimsoll");
        var small = "{\"model\":\"qwen3-14b\",\"gpu\":24}";
        Files.writeString(file, small);
        Process child = Child.start("ulimit -f 1; ", folder, file);
        String said = new String(child.getInputStream().readAllBytes());
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertEquals(1, child.exitValue(), said);
        assertTrue(said.contains("can't be written; choose another folder."), said);
        assertEquals(small, Files.readString(file));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void whatIsBrokenIsPutAsideAndThatIsSaid() throws Exception {
        keep(entry(4096));
        Path file = folder.resolve("last-session.json");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 2; length += 7) {
            byte[] broken = Arrays.copyOf(whole, length);
            Files.write(file, broken);
            Sentences.check(assertThrows(PlanException.class, this::last).sentence());
            assertFalse(Files.exists(file));
            Path kept = folder.resolve("unreadable-last-session.json");
            assertEquals(length, Files.readAllBytes(kept).length);
        }
        keep(entry(8192));
        assertEquals(Optional.of(entry(8192)), last());
    }

    @Test
    void anEarlierSessionComesBack() throws Exception {
        var scenario = Starter.of(CATALOG);
        Path file = folder.resolve("last-session.json");
        Files.writeString(file, ScenarioWriter.object(scenario).toString());
        assertEquals(Optional.of(new Entry(Plan.of(scenario), Optional.empty(), false)), last());
    }

    @Test
    void aFolderThatCantBeIsSaidAndAllElseGoesOn() throws Exception {
        Path blocked = Files.writeString(folder.resolve("file"), "").resolve("plimsoll");
        try (var journal = Journal.in(blocked, failures::add)) {
            assertEquals(1, failures.size());
            assertEquals(Optional.empty(), journal.last(CATALOG));
            journal.note(entry(1));
        }
        assertEquals(1, failures.size());
    }

    @Test
    void aFolderThatVanishesIsMadeAgain() throws Exception {
        Path deep = folder.resolve("deep/plimsoll");
        try (var journal = Journal.in(deep, failures::add)) {
            journal.note(entry(1));
            Thread.sleep(400);
            try (var files = Files.list(deep)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(deep);
            journal.note(entry(2));
        }
        assertTrue(Files.readString(deep.resolve("last-session.json")).contains("\"context\":2"));
        assertEquals(List.of(), failures);
    }
}
