package plimsoll.cli;

import java.nio.file.Path;
import plimsoll.export.ExportException;
import plimsoll.export.Overwrite;
import plimsoll.export.PngExport;
import plimsoll.view.Headless;
import plimsoll.view.Poster;
import plimsoll.view.Slide;

/// Draws slides to files.
@FunctionalInterface
public interface Painter {

    /// Draws `slide` to `file`.
    ///
    /// @return where the file is, from the root
    /// @throws ExportException if it can't be written
    Path paint(Slide slide, Path file, Overwrite overwrite) throws ExportException;

    /// One that starts the toolkit for the picture, and ends it.
    static Painter withoutDisplay() {
        return (slide, file, overwrite) -> {
            Headless.start();
            try {
                return drawn(slide, file, overwrite);
            } finally {
                Headless.stop();
            }
        };
    }

    /// Draws on a toolkit that runs already.
    static Path drawn(Slide slide, Path file, Overwrite overwrite) throws ExportException {
        return PngExport.write(Headless.call(() -> Poster.image(slide)), file, overwrite);
    }
}
