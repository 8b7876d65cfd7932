package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.MemoryUnit;

/// Instances that run at once take nothing from each other.
class TogetherTest {
    @TempDir Path folder;

    @Test
    void eachKeepsWhatItChanged() throws IOException {
        var one = Settings.together(folder);
        var two = Settings.together(folder);
        one.write(Settings.USUAL.withTheme(Optional.of("dark")));
        two.write(Settings.USUAL.withUnit(MemoryUnit.GB));
        one.write(Settings.USUAL.withTheme(Optional.of("dark")).withTokensAMinute(99));
        var both = Settings.USUAL.withTheme(Optional.of("dark")).withUnit(MemoryUnit.GB);
        assertEquals(both.withTokensAMinute(99), Settings.read(folder));
        two.write(Settings.USUAL.withUnit(MemoryUnit.GB).withTheme(Optional.of("light")));
        one.write(Settings.USUAL.withTokensAMinute(99));
        assertEquals(
                Settings.USUAL.withUnit(MemoryUnit.GB).withTokensAMinute(99),
                Settings.read(folder));
    }

    @Test
    void whatANewerPlimsollSetStays() throws IOException {
        var file = folder.resolve("settings.json");
        Files.writeString(file, "{\"version\":2,\"unit\":\"GiB\",\"sound\":\"bell\"}");
        Settings.together(folder).write(Settings.read(folder).withUnit(MemoryUnit.GB));
        assertEquals(MemoryUnit.GB, Settings.read(folder).unit());
        assertTrue(Files.readString(file).contains("\"sound\":\"bell\""));
        assertTrue(Files.readString(file).contains("\"version\":2"));
    }

    @Test
    void aBrokenFileIsWrittenWhole() throws IOException {
        var together = Settings.together(folder);
        Files.writeString(folder.resolve("settings.json"), "{\"unit\":");
        var set = Settings.USUAL.withTokensAMinute(99).withUnit(MemoryUnit.GB);
        together.write(set);
        assertEquals(set, Settings.read(folder));
    }

    /// What both began with, what this one has then, and what the other has then.
    @ParameterizedTest
    @CsvSource({
        "'', a, b, a b",
        "a b c, c a b, a b c, c a b",
        "a b c, c a b, d a b c, c d a b",
        "a b c, a c, d a b c, d a c",
        "a b c, a b c, d a b c, d a b c",
        "a b c, e b a c, d a c, e b d a c",
        "a b c, '', d a b c, d"
    })
    void recentPlansOfBothAreThere(String before, String mine, String theirs, String after) {
        assertEquals(plans(after), plans(mine).since(plans(before), plans(theirs)));
    }

    private static RecentPlans plans(String names) {
        return new RecentPlans(
                Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).map(Path::of).toList());
    }

    @Test
    void nobodyWritesBetweenReadingAndWriting() throws Exception {
        List<Path> all =
                IntStream.range(0, 10).mapToObj(i -> folder.resolve(i + ".plimsoll")).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Callable<Boolean>>();
            for (Path file : all) {
                var instance = RecentPlans.together(folder);
                tasks.add(
                        () -> {
                            instance.write(RecentPlans.NONE.with(file));
                            return true;
                        });
            }
            for (var task : threads.invokeAll(tasks)) {
                assertTrue(task.get());
            }
        }
        assertEquals(all, RecentPlans.read(folder).files().stream().sorted().toList());
    }
}
