import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A folder that holds all of Plimsoll and runs on any Linux: `bin`, `lib`, `runtime`.
///
/// A script starts it. The launcher that jpackage would add asks dpkg and rpm at each start which
/// package it belongs to, which takes longer than all the rest.
final class LinuxImage {
    static final String MAIN = "plimsoll.Main";

    /// Jars that nothing of what Plimsoll uses reaches: annotations, and what TilesFX needs for
    /// maps of countries and heat maps.
    static final String UNREACHED = "(jspecify|error_prone_annotations|countries|heatmap)-.*\\.jar";

    private static final String SCRIPT =
            """
            #!/bin/sh
            # Starts Plimsoll.

            # Where this script really is, through all links to it.
            self=$0
            while [ -L "$self" ]; do
                link=$(readlink "$self")
                case $link in
                    /*) self=$link ;;
                    *) self=${self%/*}/$link ;;
                esac
            done
            home=$(CDPATH= cd -- "${self%/*}/.." && pwd -P)

            # The window and the commands have start caches of their own.
            cache=commands
            if [ $# -eq 0 ] || [ -f "$1" ]; then
                cache=window
            fi

            # A long batch is worth compiling well; all else is over sooner without.
            compiler=-XX:TieredStopAtLevel=1
            for argument in "$@"; do
                case $argument in
                    --batch*) compiler=-XX:+TieredCompilation ;;
                esac
            done

            exec "$home/runtime/bin/java" @FLAGS@ "-XX:AOTCache=$home/lib/$cache.aot" \\
                -Xlog:disable $compiler -cp "@PATH@" @MAIN@ "$@"
            """;

    private LinuxImage() {}

    /// Puts the jars of folder `lib` and the runtime together in `image`.
    static void write(Path lib, Path runtime, Path image, Release release)
            throws IOException, InterruptedException {
        Disk.empty(image);
        Disk.copy(runtime, image.resolve("runtime"));
        List<String> names = new ArrayList<>();
        for (Path jar : jars(lib)) {
            names.add(jar.getFileName().toString());
            Disk.copy(jar, image.resolve("lib").resolve(jar.getFileName().toString()));
        }
        Path script = Disk.write(image.resolve("bin/plimsoll"), script(names));
        Disk.makeExecutable(script);
        // The caches know the jars by their times.
        Disk.settle(image, release.fileTime());
        if (StartCache.areWanted()) {
            train(image, names);
            Disk.settle(image, release.fileTime());
        }
    }

    /// What goes beside the runtime, Plimsoll itself first.
    static List<Path> jars(Path lib) throws IOException {
        try (Stream<Path> files = Files.list(lib)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".jar"))
                            .filter(jar -> !RuntimeImage.has(jar))
                            .filter(jar -> !jar.getFileName().toString().matches(UNREACHED))
                            .sorted()
                            .toList();
            List<Path> ordered = new ArrayList<>(all);
            ordered.sort((a, b) -> Boolean.compare(!isPlimsoll(a), !isPlimsoll(b)));
            return ordered;
        }
    }

    private static boolean isPlimsoll(Path jar) {
        return jar.getFileName().toString().startsWith("plimsoll-");
    }

    private static String script(List<String> names) {
        String path =
                names.stream().map(name -> "$home/lib/" + name).collect(Collectors.joining(":"));
        return SCRIPT.replace("@FLAGS@", Launcher.FLAGS)
                .replace("@PATH@", path)
                .replace("@MAIN@", MAIN);
    }

    private static void train(Path image, List<String> names)
            throws IOException, InterruptedException {
        Path home = image.toRealPath();
        Path lib = home.resolve("lib");
        List<String> options = new ArrayList<>(List.of(Launcher.FLAGS.split(" ")));
        options.add("-cp");
        options.add(
                names.stream()
                        .map(name -> lib.resolve(name).toString())
                        .collect(Collectors.joining(":")));
        options.add(MAIN);
        var cache = new StartCache(home.resolve("runtime/bin/java"), options);
        cache.ofCommands(lib.resolve("commands.aot"));
        cache.ofWindow(lib.resolve("window.aot"));
    }
}
