package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.support.Sentences;

/// Any bytes are a plan or a sentence, and so is every file of the config folder; what was read is
/// read again as it was once it is written.
class PlanFuzz {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final PlanFile FILES = new PlanFile(CATALOG);
    private static final Path FOLDER = folder();
    private static final Path EMPTY = folder();

    /// What can't be read is said to the system's log, thousands of times a second.
    private static final Logger LOG = Logger.getLogger("plimsoll");

    static {
        LOG.setLevel(Level.OFF);
    }

    /// A new folder, in memory where the system has a place for that.
    private static Path folder() {
        Path memory = Path.of("/dev/shm");
        try {
            return Files.isWritable(memory)
                    ? Files.createTempDirectory(memory, "plans")
                    : Files.createTempDirectory("plans");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.of(
                        """
                        {"version":1,"scenario":{"model":"qwen3-14b","weights":"Q4_K_M",
                         "gpu":{"id":"nvidia-geforce-rtx-4070-ti","mib":12282},"context":8192},
                         "compare":{"model":"gpt-oss-20b","gpu":[24,16],"tensorSplit":[3,1]},
                         "measured":[{"scenario":{"model":"qwen3-14b","gpu":24},"bytes":123456}]}
                        """,
                        """
                        {"version":1,"scenario":{"model":"qwen3-8b","engine":"ollama","gpu":
                         {"name":"card","mib":12282,"kind":"nvidia","unified":false},"devices":2,
                         "os":"linux","slots":4,"kvUnified":true,"reserveMiB":300},
                         "file":"/home/a/lesson.plimsoll","unsaved":true,
                         "steps":[{"name":"1","scenario":{"model":"qwen3-8b","gpu":8}}]}
                        """,
                        """
                        {"model":"qwen3-14b","gpu":80,"engine":"vllm","utilization":0.9}
                        """,
                        """
                        {"version":1,"unit":"GiB","theme":"dark","reserveMiB":512,
                         "tokensAMinute":480,"introduced":true,"language":"pl","files":["/a","b"],
                         "format":"PNG","size":"1920x1080",
                         "frame":{"x":0,"y":0,"width":900,"height":600,"maximized":false}}
                        """)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "\"version\"",
        "\"scenario\"",
        "\"compare\"",
        "\"measured\"",
        "\"steps\"",
        "\"bytes\"",
        "\"model\"",
        "\"weights\"",
        "\"engine\"",
        "\"backend\"",
        "\"cacheK\"",
        "\"cacheV\"",
        "\"flashAttention\"",
        "\"batch\"",
        "\"ubatch\"",
        "\"gpuLayers\"",
        "\"cpuMoe\"",
        "\"kvOffload\"",
        "\"swaFull\"",
        "\"outputs\"",
        "\"all\"",
        "\"q8_0\"",
        "\"vulkan\"",
        "\"llama.cpp\"",
        "\"transformers\"",
        "\"deepseek-v3\"",
        "\"falcon-mamba-7b\""
    })
    @FuzzTest
    void isReadAndWrittenOrASentence(byte[] bytes) throws Exception {
        plan(bytes);
        journal(bytes);
        configFolder(bytes);
    }

    private static void plan(byte[] bytes) throws IOException, PlanException {
        Path file = Files.write(FOLDER.resolve("given.plimsoll"), bytes);
        Optional<Plan> plan = Optional.empty();
        try {
            plan = Optional.of(FILES.read(file));
        } catch (PlanException e) {
            Sentences.check(e.sentence());
        }
        if (plan.isPresent()) {
            assertEquals(Optional.empty(), FILES.write(plan.get(), file));
            assertEquals(plan.get(), FILES.read(file));
        }
    }

    private static void journal(byte[] bytes) throws IOException, PlanException {
        Files.write(FOLDER.resolve("last-session.json"), bytes);
        Optional<Journal.Entry> entry = Optional.empty();
        try (var journal = journal()) {
            entry = journal.last(CATALOG);
            entry.ifPresent(journal::note);
        } catch (PlanException e) {
            Sentences.check(e.sentence());
        }
        if (entry.isPresent()) {
            try (var journal = journal()) {
                assertEquals(entry, journal.last(CATALOG));
            }
        }
    }

    private static Journal journal() {
        return Journal.in(
                FOLDER,
                e -> {
                    throw new AssertionError(e);
                });
    }

    private static void configFolder(byte[] bytes) throws IOException {
        for (var name : List.of("settings", "window", "export", "recent-plans")) {
            Files.write(FOLDER.resolve(name + ".json"), bytes);
        }
        comesBack(
                place -> Settings.read(place, Sentences::check),
                (now, place) -> now.keep(place, Settings.USUAL));
        comesBack(LastWindow::read, LastWindow::keep);
        comesBack(LastExport::read, LastExport::keep);
        comesBack(place -> RecentPlans.read(place, Sentences::check), RecentPlans::keep);
    }

    private interface Keeping<T> {
        void keep(T value, Path folder) throws IOException;
    }

    private static <T> void comesBack(Function<Path, T> read, Keeping<T> keeping)
            throws IOException {
        T value = read.apply(FOLDER);
        if (!value.equals(read.apply(EMPTY))) {
            keeping.keep(value, FOLDER);
            assertEquals(value, read.apply(FOLDER));
        }
    }
}
