package plimsoll.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import plimsoll.files.WholeFile;
import plimsoll.words.Words;

/// Files that a person asked for, at a place that a person chose.
final class ExportFile {
    private ExportFile() {}

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
        try {
            switch (overwrite) {
                case REFUSE -> WholeFile.create(target, bytes);
                case REPLACE -> WholeFile.replace(target, bytes);
            }
        } catch (FileAlreadyExistsException e) {
            throw new ExportException(exists(target), e);
        } catch (IOException e) {
            throw new ExportException(Words.of("export.unwritable", target), e);
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

    private static String exists(Path target) {
        return Words.of("export.exists", target);
    }
}
