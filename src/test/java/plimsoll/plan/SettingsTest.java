package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.core.Bytes;
import plimsoll.core.MemoryUnit;
import plimsoll.support.Sentences;

class SettingsTest {
    private static final Settings SET =
            new Settings(
                    MemoryUnit.GB,
                    Optional.of("dark"),
                    Optional.of(true),
                    Bytes.ofMiB(1024),
                    960,
                    Optional.of("pl"),
                    true);

    private final List<String> told = new ArrayList<>();

    @TempDir Path folder;

    @Test
    void theyComeBackAsTheyWereSet() throws IOException {
        assertEquals(Settings.USUAL, Settings.read(folder, told::add));
        var deep = folder.resolve("deep");
        var together = Settings.together(deep);
        for (var settings : List.of(SET, Settings.USUAL)) {
            together.write(settings);
            assertEquals(settings, Settings.read(deep, told::add));
        }
    }

    @Test
    void whatIsCutShortIsAsUsual() throws IOException {
        SET.keep(folder, Settings.USUAL);
        Path file = folder.resolve("settings.json");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length - 2; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertEquals(Settings.USUAL, Settings.read(folder, told::add), "cut at " + length);
            Path kept = folder.resolve("unreadable-settings.json");
            assertEquals(length, Files.readAllBytes(kept).length);
            assertFalse(Files.exists(file));
            Sentences.check(told.getLast());
            assertEquals(length + 1, told.size());
        }
    }

    @Test
    void oneThatCantBeUnderstoodLeavesTheOthers() throws IOException {
        SET.keep(folder, Settings.USUAL);
        Path file = folder.resolve("settings.json");
        String whole = Files.readString(file);
        Files.writeString(file, whole.replace("\"GB\"", "\"furlong\""));
        assertEquals(SET.withUnit(MemoryUnit.GIB), Settings.read(folder, told::add));
        Files.writeString(file, whole.replace("\"dark\"", "[]"));
        assertEquals(SET.withTheme(Optional.empty()), Settings.read(folder, told::add));
        Files.writeString(file, whole.replace("\"on\"", "\"loud\""));
        assertEquals(SET.withHighContrast(Optional.empty()), Settings.read(folder, told::add));
        Files.writeString(file, whole.replace("1024", "-5"));
        assertEquals(SET.withReserve(Settings.USUAL.reserve()), Settings.read(folder, told::add));
        Files.writeString(file, whole.replace("960", "1e9"));
        assertEquals(SET.withTokensAMinute(480), Settings.read(folder, told::add));
        Files.writeString(file, whole.replace("\"introduced\":true", "\"introduced\":1"));
        assertFalse(Settings.read(folder, told::add).introduced());
        Files.writeString(file, whole.replace("\"version\":1", "\"version\":9,\"new\":true"));
        assertEquals(SET, Settings.read(folder, told::add));
    }

    @Test
    void aReserveInMegabytesComesBackToTheByte() throws IOException {
        var set = SET.withReserve(MemoryUnit.GB.ofParts(511));
        assertEquals(511_000_000, set.reserve().count());
        set.keep(folder, Settings.USUAL);
        assertEquals(set, Settings.read(folder));
        assertEquals(511, MemoryUnit.GB.parts(Settings.read(folder).reserve()));
    }

    @Test
    void tenPlansAreRecentTheNewestFirst() throws IOException {
        assertEquals(RecentPlans.NONE, RecentPlans.read(folder, told::add));
        var plans = RecentPlans.NONE;
        for (int i = 0; i < 15; i++) {
            plans = plans.with(Path.of("/lesson " + i));
        }
        List<Path> newest =
                IntStream.range(5, 15).mapToObj(i -> Path.of("/lesson " + (19 - i))).toList();
        assertEquals(newest, plans.files());
        plans = plans.with(Path.of("/lesson 7"));
        assertEquals(10, plans.files().size());
        assertEquals(Path.of("/lesson 7"), plans.files().getFirst());
        RecentPlans.together(folder).write(plans);
        assertEquals(plans, RecentPlans.read(folder, told::add));
        assertEquals(9, plans.without(Path.of("/lesson 7")).files().size());
        Files.writeString(folder.resolve("recent-plans.json"), "{\"files\":[[7],{}]}");
        assertEquals(2, RecentPlans.read(folder, told::add).files().size());
        Files.writeString(folder.resolve("recent-plans.json"), "{\"files\":7}");
        assertEquals(RecentPlans.NONE, RecentPlans.read(folder, told::add));
        Sentences.check(told.getLast());
        assertEquals(
                "{\"files\":7}", Files.readString(folder.resolve("unreadable-recent-plans.json")));
    }
}
