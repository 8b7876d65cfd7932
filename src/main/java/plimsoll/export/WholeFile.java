package plimsoll.export;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.function.Supplier;
import plimsoll.words.Words;

/// Files that are written whole or not at all.
final class WholeFile {
    private WholeFile() {}

    /// Writes what `content` gives to `file`; it is not asked where nothing can be written.
    ///
    /// @return where the file is, from the root
    /// @throws ExportException when there is a file and it may not be replaced, or the place cannot
    ///     be written to; what was there before is left as it was
    static Path write(Supplier<byte[]> content, Path file, Overwrite overwrite)
            throws ExportException {
        var target = file.toAbsolutePath().normalize();
        check(target, overwrite);
        byte[] bytes = content.get();
        var draft = target.resolveSibling("." + UUID.randomUUID() + ".part");
        try {
            Files.write(draft, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(draft, target, overwrite);
        } catch (FileAlreadyExistsException e) {
            throw new ExportException(exists(target), e);
        } catch (IOException e) {
            throw new ExportException(Words.of("export.unwritable", target), e);
        } finally {
            discard(draft);
        }
        return target;
    }

    private static void check(Path target, Overwrite overwrite) throws ExportException {
        if (Files.isDirectory(target)) {
            throw new ExportException(Words.of("export.folder", target));
        }
        if (overwrite == Overwrite.REFUSE && Files.exists(target)) {
            throw new ExportException(exists(target));
        }
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ExportException(Words.of("export.no-folder", String.valueOf(folder)));
        }
    }

    private static void move(Path draft, Path target, Overwrite overwrite) throws IOException {
        if (overwrite == Overwrite.REFUSE) {
            Files.move(draft, target);
            return;
        }
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String exists(Path target) {
        return Words.of("export.exists", target);
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            System.getLogger("plimsoll").log(System.Logger.Level.WARNING, "left over: " + draft, e);
        }
    }
}
