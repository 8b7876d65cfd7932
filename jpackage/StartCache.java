import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The classes that Plimsoll needs, read and linked beforehand: an AOT cache, written at the end of
/// a run that shows what is needed. Without it Plimsoll starts too, only later.
///
/// Source: JEP 483 and JEP 514.
///
/// @param java the `java` that is to read the cache: another one would refuse it
/// @param options what it is always started with, up to and with the main class
record StartCache(Path java, List<String> options) {
    static final String NAME = "plimsoll.aot";

    /// Leaves the start caches out: all but they are the same to the byte in every build.
    private static final String UNTRAINED = "PLIMSOLL_UNTRAINED";

    private static final long MOST_SECONDS = 240;

    static boolean areWanted() {
        return !System.getenv().containsKey(UNTRAINED);
    }

    /// Writes `cache` for the commands. The run draws a slide, which uses all there is but the
    /// window.
    void ofCommands(Path cache) throws IOException, InterruptedException {
        Path slide = Files.createTempFile("plimsoll", ".png");
        try {
            Process drawing =
                    started(
                            cache,
                            List.of(),
                            Map.of(),
                            List.of(
                                    "chart",
                                    "--model=qwen3-14b",
                                    "--gpu=12",
                                    "--compare=cache=q8_0",
                                    "--output=" + slide,
                                    "--overwrite"));
            finish(drawing, cache);
        } finally {
            Files.deleteIfExists(slide);
        }
    }

    /// Writes `cache` for the window. The run opens it as a new user would find it.
    void ofWindow(Path cache) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("plimsoll");
        try (Display display = Display.any()) {
            List<String> asNew = new ArrayList<>(display.options());
            asNew.add("-Duser.home=" + home);
            Process window = started(cache, asNew, display.environment(home), List.of());
            Display.awaitRest(window);
            Display.end(window);
            finish(window, cache);
        } finally {
            Disk.delete(home);
        }
    }

    private Process started(
            Path cache,
            List<String> further,
            Map<String, String> environment,
            List<String> arguments)
            throws IOException {
        Files.deleteIfExists(cache);
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.add("-XX:AOTCacheOutput=" + cache);
        command.add("-Xlog:disable");
        command.addAll(further);
        command.addAll(options);
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void finish(Process training, Path cache)
            throws IOException, InterruptedException {
        if (!training.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            training.destroyForcibly();
            Files.deleteIfExists(cache);
        }
        if (!Files.exists(cache)) {
            System.err.println("Plimsoll starts without " + cache + "; it was not written.");
        }
    }
}
