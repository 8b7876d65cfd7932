import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Other programs: those of the JDK that runs this one, and those on the path.
final class Program {
    private Program() {}

    /// Where the JDK has `name`.
    static String ofJdk(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /// Runs `command` and shows what it says.
    ///
    /// @throws IOException if it fails
    static void run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with status " + status + ".");
        }
    }

    static void run(String... command) throws IOException, InterruptedException {
        run(List.of(command), Map.of());
    }

    /// Whether the path has `name`.
    static boolean has(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    static boolean onWindows() {
        return system().startsWith("windows");
    }

    static boolean onMac() {
        return system().startsWith("mac");
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT);
    }
}
