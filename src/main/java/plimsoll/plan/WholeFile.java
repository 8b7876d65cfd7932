package plimsoll.plan;
import plimsoll.words.Words;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Small files that are replaced whole or not at all, whatever ends meanwhile: the program, the
/// disk's room, or the power.
final class WholeFile {
    private WholeFile() {}

    /// Makes `text` the content of `file`, and its folder where there is none.
    ///
    /// @throws IOException if the folder can't be made or written to; then `file` is as it was
    static void write(Path file, String text) throws IOException {
        Path target = followed(file);
        Files.createDirectories(target.getParent());
        Path draft = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            writeThrough(draft, text);
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Where a link leads is written, not the link.
    private static Path followed(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    private static void writeThrough(Path draft, String text) throws IOException {
        try (var channel = FileChannel.open(draft, CREATE, TRUNCATE_EXISTING, WRITE)) {
            var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(draft, target, REPLACE_EXISTING);
        }
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
                throw new PlanException(
                        name(file), Words.of("wrong.too-long"));
            }
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
