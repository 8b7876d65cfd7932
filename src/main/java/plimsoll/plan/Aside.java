package plimsoll.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import plimsoll.words.Words;

/// Files of the config folder that can't be read: they are put aside before others take their
/// place, for nothing is lost.
final class Aside {
    private Aside() {}

    /// Puts `file` aside and says where it is, after another sentence; nothing where it stays.
    static String put(Path file) {
        Path kept = file.resolveSibling("unreadable-" + file.getFileName());
        try {
            Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
            return " " + Words.of("wrong.aside", kept);
        } catch (IOException _) {
            return "";
        }
    }
}
