package plimsoll.support;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Places of Linux at which reading and writing fail whoever asks: rights would not stop the
/// administrator that tests often run as. Each is tried before it is given, so that no test passes
/// because nothing was wrong.
public final class Faults {
    private Faults() {}

    /// A folder that nobody can write to.
    public static Path readOnlyFolder() {
        Path folder = Path.of("/proc/self");
        assertThrows(IOException.class, () -> Files.createFile(folder.resolve("try")));
        return folder;
    }

    /// A file called `link` that is there, opens, and then can't be read.
    public static Path vanishing(Path link) throws IOException {
        Files.createSymbolicLink(link, Path.of("/proc/self/mem"));
        try (var in = Files.newInputStream(link)) {
            assertThrows(IOException.class, in::read);
        }
        return link;
    }
}
