package plimsoll.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// What real machines told, and a machine that tells it again.
final class Recorded {
    private static final String TOOL = ".tool";

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

    /// A machine whose files are in `root`, and the programs that were installed there.
    static Places places(Path root) {
        return new Places(name -> command(root.resolve(name + TOOL)), root);
    }

    private static Optional<List<String>> command(Path tool) {
        try {
            return Files.exists(tool)
                    ? Optional.of(Tool.command(Files.readAllLines(tool).toArray()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /// Installs a program that behaves like that, see [Tool].
    static void program(Path root, String name, String... behaviour) {
        write(root, "/" + name + TOOL, String.join("\n", behaviour));
    }

    /// Installs a program that prints `text`.
    static void printing(Path root, String name, String text) {
        write(root, "/" + name + ".out", text);
        program(root, name, "print", root.resolve(name + ".out").toString());
    }
}
