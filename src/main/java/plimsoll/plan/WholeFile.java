package plimsoll.plan;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Small files that are replaced whole or not at all.
final class WholeFile {
    private WholeFile() {}

    /// Makes `text` the content of `file`, and its folder where there is none.
    ///
    /// @throws IOException if the folder can't be made or written to; then `file` is as it was
    static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, String.valueOf(file.getFileName()), ".part");
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// The text of `file`.
    ///
    /// @throws PlanException if it is longer than [JsonText#LONGEST]
    static String read(Path file) throws IOException, PlanException {
        if (Files.size(file) > JsonText.LONGEST) {
            throw JsonText.tooLong();
        }
        return Files.readString(file);
    }
}
