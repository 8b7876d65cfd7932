package plimsoll.support;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Java virtual machines beside the tests, with the same classes, to be ended by force or looked at
/// from outside.
///
/// @param shell what a shell does first, `ulimit -f 1; `; without that, none is needed
/// @param environment variables that are set
/// @param options of the virtual machine
public record Jvm(String shell, Map<String, String> environment, List<String> options) {
    private static final List<String> USUAL =
            List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Xmx512m", "-XX:+UseSerialGC");
    private static final List<String> SCREENLESS =
            List.of(
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-Djava.awt.headless=true",
                    "-Duser.language=en",
                    "--enable-native-access=ALL-UNNAMED");

    private static final int MOST_MINUTES = 5;

    public static final Jvm PLAIN = new Jvm("", Map.of(), List.of());

    /// One that opens windows on a screen that nobody sees.
    public static final Jvm WITH_WINDOWS = new Jvm("", Map.of(), SCREENLESS);

    public Jvm after(String shellFirst) {
        return new Jvm(shellFirst, environment, options);
    }

    public Jvm where(String variable, Path value) {
        return new Jvm(shell, Map.of(variable, value.toString()), options);
    }

    public Jvm with(String option) {
        var more = new ArrayList<>(options);
        more.add(option);
        return new Jvm(shell, environment, more);
    }

    /// Starts it with a `main`; what it says and complains of comes as one. One that does not end
    /// is ended, so that who listens to it does not wait for ever.
    public Process run(Class<?> main, Object... arguments) throws IOException {
        List<String> words = command(main, arguments);
        var builder = new ProcessBuilder(shell.isEmpty() ? words : inShell(words));
        builder.environment().putAll(environment);
        Process started = builder.redirectErrorStream(true).start();
        CompletableFuture.delayedExecutor(MOST_MINUTES, TimeUnit.MINUTES)
                .execute(started::destroyForcibly);
        return started;
    }

    /// The words that start one with a `main`, but for the shell.
    public List<String> command(Class<?> main, Object... arguments) {
        var words = new ArrayList<String>();
        words.add(ProcessHandle.current().info().command().orElseThrow());
        words.addAll(USUAL);
        words.addAll(options);
        words.addAll(List.of("-cp", path(), main.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(words::add);
        return words;
    }

    private List<String> inShell(List<String> words) {
        String line = words.stream().map("'%s'"::formatted).collect(Collectors.joining(" "));
        return List.of("/bin/sh", "-c", shell + "exec " + line);
    }

    private static String path() {
        var own = Stream.of(Path.of("target/test-classes").toAbsolutePath().toString());
        var others =
                Stream.of("java.class.path", "jdk.module.path")
                        .map(name -> System.getProperty(name, ""))
                        .filter(path -> !path.isEmpty());
        return Stream.concat(own, others).collect(Collectors.joining(File.pathSeparator));
    }
}
