package plimsoll.plan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import plimsoll.files.WholeFile;
import plimsoll.words.Words;

/// Texts in files of their own that no person would write long.
final class SmallFile {
    private SmallFile() {}

    /// Makes `text` the content of `file`, and its folder where there is none.
    ///
    /// @throws IOException if the folder can't be made or written to; then `file` is as it was
    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// The text of `file`.
    ///
    /// @throws PlanException if it is longer than [JsonText#LONGEST]
    static String read(Path file) throws IOException, PlanException {
        return read(file, JsonText.LONGEST);
    }

    /// The text of `file`, if it has no more than so many bytes.
    ///
    /// @throws PlanException if it is longer, or no file
    static String read(Path file, int longest) throws IOException, PlanException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new PlanException(name(file), Words.of("wrong.no-file"));
        }
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw new PlanException(name(file), Words.of("wrong.too-long"));
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
