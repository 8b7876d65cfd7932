package plimsoll.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Files that are written whole or not at all, whatever ends meanwhile: the program, the disk's
/// room, or the power. Several programs may write the same one: the last stays, whole.
public final class WholeFile {
    private WholeFile() {}

    /// Makes `bytes` the content of `file`, whatever it was; where a link leads is written, not the
    /// link.
    ///
    /// @throws IOException if its folder can't be written to; then `file` is as it was
    public static void replace(Path file, byte[] bytes) throws IOException {
        write(followed(file), bytes, WholeFile::over);
    }

    /// Makes `file` with `bytes` as its content.
    ///
    /// @throws FileAlreadyExistsException if there is one
    /// @throws IOException if its folder can't be written to; then there still is none
    public static void create(Path file, byte[] bytes) throws IOException {
        write(file.toAbsolutePath(), bytes, Files::move);
    }

    private interface Move {
        void move(Path draft, Path target) throws IOException;
    }

    private static void write(Path target, byte[] bytes, Move move) throws IOException {
        Path draft = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            writeThrough(draft, bytes);
            move.move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path followed(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    private static void writeThrough(Path draft, byte[] content) throws IOException {
        try (var channel = FileChannel.open(draft, CREATE_NEW, WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static void over(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(draft, target, REPLACE_EXISTING);
        }
    }
}
