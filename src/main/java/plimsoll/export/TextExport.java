package plimsoll.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Writes texts as UTF-8 files.
public final class TextExport {
    private TextExport() {}

    /// Writes `text` to `file`: whole or not at all.
    ///
    /// @return where the file is, from the root
    /// @throws ExportException when there is a file and it may not be replaced, or the place cannot
    ///     be written to; what was there before is left as it was
    public static Path write(String text, Path file, Overwrite overwrite) throws ExportException {
        return ExportFile.write(() -> text.getBytes(StandardCharsets.UTF_8), file, overwrite);
    }
}
