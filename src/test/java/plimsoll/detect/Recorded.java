package plimsoll.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// What real machines told, and a machine that tells it again.
final class Recorded {
    private Recorded() {}

    /// The text of a file; its `SOURCES.md` says where it was published.
    static String text(String name) {
        try (InputStream in =
                Objects.requireNonNull(Recorded.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A machine whose files are in `root`, and whose programs are in its folder `bin`.
    static Places places(Path root) {
        return new Places(List.of(root.resolve("bin")), root);
    }

    static void write(Path root, String path, String text) {
        Path file = root.resolve(path.substring(1));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Installs a program that does what `script` says.
    static void program(Path root, String name, String script) {
        write(root, "/bin/" + name, "#!/bin/sh\n" + script + "\n");
        root.resolve("bin/" + name).toFile().setExecutable(true);
    }

    /// Installs a program that prints `text`.
    static void printing(Path root, String name, String text) {
        write(root, "/" + name + ".out", text);
        program(root, name, "cat '" + root.resolve(name + ".out") + "'");
    }
}
