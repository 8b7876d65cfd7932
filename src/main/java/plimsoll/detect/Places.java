package plimsoll.detect;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a machine keeps its programs and its files.
///
/// @param programs how they are started
/// @param root what stands for `/`
record Places(Programs programs, Path root) {
    /// Where installers put tools without telling the path of it.
    private static final List<String> BESIDE_THE_PATH =
            List.of(
                    "/usr/bin",
                    "/usr/sbin",
                    "/opt/rocm/bin",
                    "/usr/lib/wsl/lib",
                    "C:\\Windows\\System32",
                    "C:\\Program Files\\NVIDIA Corporation\\NVSMI");

    /// The programs that are installed.
    @FunctionalInterface
    interface Programs {
        /// The words that start the program called `name`, if there is one.
        Optional<List<String>> command(String name);
    }

    /// Those of this machine.
    static Places own() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        var programs = new ArrayList<Path>();
        Stream.concat(Stream.of(path.split(File.pathSeparator)), BESIDE_THE_PATH.stream())
                .forEach(folder -> absolute(folder).ifPresent(programs::add));
        return new Places(name -> find(name, programs), Path.of("/"));
    }

    /// A folder that does not depend on where Plimsoll was started: anybody may have left a program
    /// there.
    private static Optional<Path> absolute(String folder) {
        try {
            return Optional.of(Path.of(folder)).filter(Path::isAbsolute);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// The program called `name`.
    ///
    /// @param folders the first to be looked into first
    static Optional<List<String>> find(String name, List<Path> folders) {
        return folders.stream()
                .flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".exe")))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst()
                .map(program -> List.of(program.toString()));
    }

    /// The file `path`, which begins with `/`.
    Path file(String path) {
        return root.resolve(path.substring(1));
    }
}
