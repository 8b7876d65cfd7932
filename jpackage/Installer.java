import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What jpackage makes: an installer for Windows, a disk image for macOS. What it is told is in
/// `jpackage/*.options` and in the folder of each system.
final class Installer {
    private static final Path INPUTS = Path.of("jpackage");
    private static final String WINDOW_CACHE = "window.aot";
    private static final String COMMANDS_CACHE = "commands.aot";

    /// jpackage for macOS takes no version that begins with 0; `Info.plist` says which it is.
    private static final String ANY_MAC_VERSION = "1.0";

    private Installer() {}

    /// Packs the jars of folder `lib` with `runtime`.
    ///
    /// @return the installer, in `dist`
    static Path write(Path lib, Path runtime, Path dist, Release release)
            throws IOException, InterruptedException {
        Path image = image(lib, runtime, dist, release);
        if (Program.onMac()) {
            Program.run(INPUTS.resolve("macos/sign").toString(), image.toString());
        }
        List<String> command = jpackage(system().resolve("options"));
        command.addAll(List.of("--name", "Plimsoll", "--app-version", version(release)));
        command.addAll(List.of("--app-image", image.toString()));
        command.addAll(List.of("--license-file", "LICENSE"));
        if (Program.onWindows()) {
            command.addAll(List.of("--file-associations", system() + "/plan.properties"));
            command.addAll(List.of("--file-associations", system() + "/gguf.properties"));
        }
        Path made = Disk.empty(dist.resolve("installer"));
        command.addAll(List.of("--dest", made.toString()));
        Program.run(command.toArray(String[]::new));
        Path installer = named(Disk.files(made).getFirst(), dist, release);
        if (Program.onMac()) {
            Program.run(INPUTS.resolve("macos/sign").toString(), installer.toString());
        }
        return installer;
    }

    /// The folder that is installed, with its start caches.
    static Path image(Path lib, Path runtime, Path dist, Release release)
            throws IOException, InterruptedException {
        Path jars = Disk.empty(dist.resolve("jars"));
        for (Path jar : LinuxImage.jars(lib)) {
            Disk.copy(jar, jars.resolve(jar.getFileName().toString()));
        }
        Path resources = resources(dist, release);
        List<String> command = jpackage(INPUTS.resolve("image.options"));
        command.addAll(List.of("--app-version", version(release)));
        command.addAll(List.of("--input", jars.toString()));
        command.addAll(
                List.of("--main-jar", LinuxImage.jars(lib).getFirst().getFileName().toString()));
        command.addAll(List.of("--runtime-image", runtime.toString()));
        command.addAll(List.of("--resource-dir", resources.toString()));
        command.addAll(List.of("--icon", dist.resolve("icons").resolve(icon()).toString()));
        for (String option : options(WINDOW_CACHE)) {
            command.addAll(List.of("--java-options", option));
        }
        command.addAll(List.of("--add-launcher", "plimsoll-cli=" + cli(resources)));
        Path made = Disk.empty(dist.resolve("image"));
        command.addAll(List.of("--dest", made.toString()));
        Program.run(command.toArray(String[]::new));
        Disk.settle(made, release.fileTime());
        train(made);
        Disk.settle(made, release.fileTime());
        try (Stream<Path> images = Files.list(made)) {
            return images.findFirst().orElseThrow();
        }
    }

    private static List<String> jpackage(Path options) {
        return new ArrayList<>(List.of(Program.ofJdk("jpackage"), "@" + options));
    }

    private static Path system() {
        return INPUTS.resolve(Program.onMac() ? "macos" : "windows");
    }

    private static String version(Release release) {
        return Program.onMac() ? ANY_MAC_VERSION : release.number();
    }

    private static String icon() {
        if (Program.onWindows()) {
            return "plimsoll.ico";
        }
        return Program.onMac() ? "plimsoll.icns" : "plimsoll-512.png";
    }

    private static List<String> options(String cache) {
        List<String> options = new ArrayList<>(List.of(Launcher.FLAGS.split(" ")));
        options.add("-XX:TieredStopAtLevel=1");
        options.add("-Xlog:disable");
        options.add("-XX:AOTCache=$APPDIR/" + cache);
        return options;
    }

    /// What takes the place of jpackage's own files, filled in.
    private static Path resources(Path dist, Release release) throws IOException {
        Path folder = Disk.empty(dist.resolve("resources"));
        String plist = Files.readString(INPUTS.resolve("macos/Info.plist"));
        Disk.write(folder.resolve("Info.plist"), release.filled(plist));
        return folder;
    }

    private static Path cli(Path resources) throws IOException {
        String text = Files.readString(INPUTS.resolve("cli.properties"));
        String options = String.join(" ", options(COMMANDS_CACHE));
        return Disk.write(
                resources.resolve("cli.properties"), text + "java-options=" + options + "\n");
    }

    /// Writes the caches with the class path that the launchers will use.
    private static void train(Path made) throws IOException, InterruptedException {
        Path config = find(made.toRealPath(), "Plimsoll.cfg");
        Path app = config.getParent();
        String path =
                Files.readAllLines(config).stream()
                        .filter(line -> line.startsWith("app.classpath="))
                        .map(line -> line.substring(line.indexOf('=') + 1))
                        .map(line -> line.replace("$APPDIR", app.toString()))
                        .map(line -> line.replace('/', File.separatorChar))
                        .collect(Collectors.joining(File.pathSeparator));
        List<String> options = new ArrayList<>(Arrays.asList(Launcher.FLAGS.split(" ")));
        options.addAll(List.of("-cp", path, LinuxImage.MAIN));
        Path java = find(made.toRealPath(), Program.onWindows() ? "java.exe" : "java");
        var cache = new StartCache(java, options);
        cache.ofCommands(app.resolve(COMMANDS_CACHE));
        cache.ofWindow(app.resolve(WINDOW_CACHE));
    }

    private static Path find(Path folder, String name) throws IOException {
        return Disk.files(folder).stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException(folder + " holds no " + name + "."));
    }

    private static Path named(Path made, Path dist, Release release) throws IOException {
        String name = made.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.'));
        Path installer = dist.resolve("plimsoll-" + release.version() + ending);
        Files.deleteIfExists(installer);
        return Files.move(made, installer);
    }
}
