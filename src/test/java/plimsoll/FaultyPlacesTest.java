package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.support.Faults;
import plimsoll.support.FxTest;
import plimsoll.support.Jvm;
import plimsoll.support.Sentences;

/// The whole program where its own places are not as they should be: the window opens, says so in a
/// sentence, and nothing is lost.
@EnabledOnOs(OS.LINUX)
class FaultyPlacesTest {
    private static final String FOLDER = "XDG_CONFIG_HOME";
    private static final List<String> FILES =
            List.of("settings", "last-session", "recent-plans", "window", "export");

    @TempDir Path home;

    /// The toolkit unpacks its libraries the first time that it is started.
    @BeforeAll
    static void unpack() {
        FxTest.start();
    }

    private Jvm jvm() {
        return Jvm.WITH_WINDOWS.where(FOLDER, home);
    }

    /// What is told up to what begins with `awaited`; the program ends well.
    private static List<String> told(Jvm jvm, String awaited) throws Exception {
        var told = new ArrayList<String>();
        Process program = jvm.run(AppChild.class);
        try (BufferedReader lines = program.inputReader()) {
            boolean come = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                told.add(line);
                if (!come && line.startsWith(awaited)) {
                    come = true;
                    close(program);
                }
            }
        }
        assertEquals(0, program.waitFor(), told::toString);
        List<String> sentences = told.stream().filter(l -> l.startsWith(AppChild.TOLD)).toList();
        sentences.forEach(Sentences::check);
        return sentences;
    }

    private static void close(Process program) throws IOException {
        program.outputWriter().append('\n').flush();
    }

    @Test
    void whereNothingIsWrongNothingIsTold() throws Exception {
        assertEquals(List.of(), told(jvm(), AppChild.OPEN));
        assertTrue(Files.exists(home.resolve("plimsoll/window.json")));
    }

    @Test
    void aFileInPlaceOfTheFolderIsSaid() throws Exception {
        Path file = Files.writeString(home.resolve("plimsoll"), "mine");
        told(jvm(), AppChild.TOLD + "What you do can't be kept for the next time: " + file);
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void aReadOnlyFolderIsSaid() throws Exception {
        Path folder = Faults.readOnlyFolder();
        told(
                Jvm.WITH_WINDOWS.where(FOLDER, folder),
                AppChild.TOLD + "What you do can't be kept for the next time: " + folder);
    }

    @Test
    void aFullDiskIsSaid() throws Exception {
        told(
                jvm().after("ulimit -f 0; "),
                AppChild.TOLD + "What you do can't be kept for the next time: " + home);
    }

    @Test
    void garbageIsPutAsideAndSaid() throws Exception {
        Path folder = Files.createDirectory(home.resolve("plimsoll"));
        for (String name : FILES) {
            Files.writeString(folder.resolve(name + ".json"), "garbage of " + name);
        }
        Files.write(folder.resolve("models.json"), new byte[] {-1, 0, 7});
        told(jvm(), AppChild.TOLD + "The last plan can't be shown: ");
        for (String name : FILES.subList(0, 3)) {
            Path kept = folder.resolve("unreadable-" + name + ".json");
            assertEquals("garbage of " + name, Files.readString(kept));
        }
    }

    @Test
    void missingFontsAreSaid() throws Exception {
        told(
                jvm().with("-Djava.io.tmpdir=" + Faults.readOnlyFolder()),
                AppChild.TOLD + "The letters of Plimsoll can't be loaded;");
    }

    @Test
    void twoAtOnceKeepTwoSessions() throws Exception {
        Process one = jvm().run(AppChild.class);
        BufferedReader lines = one.inputReader();
        while (!AppChild.OPEN.equals(lines.readLine())) {
            assertTrue(one.isAlive());
        }
        assertEquals(List.of(), told(jvm(), AppChild.OPEN));
        close(one);
        assertEquals(List.of(), lines.lines().toList());
        assertEquals(0, one.waitFor());
        assertTrue(Files.exists(home.resolve("plimsoll/last-session.json")));
        assertTrue(Files.exists(home.resolve("plimsoll/last-session-2.json")));
    }
}
