import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The part of the JDK, and of JavaFX, that Plimsoll runs on.
///
/// TilesFX asks for JavaFX's web and media modules, which are two thirds of all that would be
/// linked, and never reaches them in what Plimsoll uses of it. They can be left out because
/// Plimsoll and its libraries are on the class path here, where what a library asks for is only
/// looked for once it is used.
final class RuntimeImage {
    /// What Plimsoll reaches; `jdk.localedata` writes numbers as its languages do, and
    /// `jdk.unsupported` is for Gson.
    static final List<String> MODULES =
            List.of("javafx.controls", "java.logging", "jdk.localedata", "jdk.unsupported");

    private static final String LANGUAGES = "en,pl";
    private static final String NATIVE = ".*\\.(so|dll|dylib)";

    /// The jars that hold JavaFX for one system; those without its name hold nothing.
    private static final Pattern JAVAFX =
            Pattern.compile("javafx-(base|controls|graphics)-[\\d.]+-[a-z].*\\.jar");

    private RuntimeImage() {}

    /// Links the JDK that runs this program with the JavaFX of folder `lib` into `folder`.
    static void write(Path lib, Path folder) throws IOException, InterruptedException {
        Path modules = Disk.empty(folder.resolveSibling("javafx"));
        for (Path jar : javafx(lib)) {
            Disk.copy(jar, modules.resolve(jar.getFileName().toString()));
        }
        Disk.delete(folder);
        Program.run(
                Program.ofJdk("jlink"),
                "--module-path=" + modules,
                "--add-modules=" + String.join(",", MODULES),
                "--include-locales=" + LANGUAGES,
                "--exclude-resources=regex:" + NATIVE,
                "--strip-java-debug-attributes",
                "--no-header-files",
                "--no-man-pages",
                "--compress=zip-6",
                "--output=" + folder);
        for (Path jar : javafx(lib)) {
            unpackNatives(jar, Files.createDirectories(folder.resolve(natives())));
        }
        Disk.delete(modules);
    }

    /// Whether `jar` is in the runtime rather than beside the program.
    static boolean has(Path jar) {
        return jar.getFileName().toString().matches("(javafx|jdk-jsobject)-.*\\.jar");
    }

    private static List<Path> javafx(Path lib) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            return files.filter(jar -> JAVAFX.matcher(jar.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }

    /// Where JavaFX looks for its native code, so that it need not unpack it into the user's home.
    private static String natives() {
        return Program.onWindows() ? "bin/javafx" : "lib";
    }

    private static void unpackNatives(Path jar, Path folder) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.list(inside.getPath("/"))) {
            for (Path file : files.filter(f -> f.toString().matches(NATIVE)).sorted().toList()) {
                Path unpacked = folder.resolve(file.getFileName().toString());
                Files.copy(file, unpacked);
                Disk.makeExecutable(unpacked);
            }
        }
    }
}
