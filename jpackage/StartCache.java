import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The classes that Plimsoll needs, read and linked beforehand: an AOT cache of the JDK that runs
/// this program. It is written by a run that draws a slide, which uses all there is but the window.
///
/// Source: JEP 483 and JEP 514.
final class StartCache {
    static final String NAME = "plimsoll.aot";

    private static final long MOST_SECONDS = 120;

    private StartCache() {}

    /// Writes the cache into the `lib` of `folder`. Without it Plimsoll starts too, only later.
    static void write(Path folder) throws IOException, InterruptedException {
        Path lib = folder.toRealPath().resolve("lib");
        Path cache = lib.resolve(NAME);
        Path slide = Files.createTempFile("plimsoll", ".png");
        try {
            Files.deleteIfExists(cache);
            if (!isDone(training(lib, cache, slide)) || !Files.exists(cache)) {
                System.err.println("Plimsoll starts without " + cache + "; it was not written.");
                Files.deleteIfExists(cache);
            }
        } finally {
            Files.deleteIfExists(slide);
        }
    }

    private static ProcessBuilder training(Path lib, Path cache, Path slide) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:AOTCacheOutput=" + cache);
        command.add("-Xlog:disable");
        command.addAll(List.of(Launcher.FLAGS.split(" ")));
        command.addAll(List.of("--module-path", lib.toString()));
        command.addAll(List.of("--module", "plimsoll/plimsoll.Main"));
        command.addAll(List.of("chart", "--model=qwen3-14b", "--gpu=12", "--compare=cache=q8_0"));
        command.addAll(List.of("--output=" + slide, "--overwrite"));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static boolean isDone(ProcessBuilder training)
            throws IOException, InterruptedException {
        Process process = training.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
