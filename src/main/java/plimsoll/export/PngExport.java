package plimsoll.export;

import java.nio.file.Path;
import javafx.scene.image.Image;

/// Writes pictures as PNG files.
public final class PngExport {
    private PngExport() {}

    /// Writes `image` to `file`: whole or not at all.
    ///
    /// @return where the file is, from the root
    /// @throws ExportException when there is a file and it may not be replaced, or the place cannot
    ///     be written to; what was there before is left as it was
    public static Path write(Image image, Path file, Overwrite overwrite) throws ExportException {
        return ExportFile.write(() -> Png.encode(image), file, overwrite);
    }
}
