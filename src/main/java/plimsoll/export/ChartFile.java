package plimsoll.export;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import plimsoll.plan.CurveText;
import plimsoll.view.Format;
import plimsoll.view.Poster;
import plimsoll.view.Slide;
import plimsoll.view.drawing.Drawing;
import plimsoll.viewmodel.Contrast;
import plimsoll.viewmodel.CurveTable;
import plimsoll.viewmodel.Outlook;

/// A chart as a file of any format: what is drawn and what is told come from the same outlook.
///
/// @param outlook what the chart is of
/// @param slide what is drawn
public record ChartFile(Outlook outlook, Slide slide) {

    /// What the file holds. Pictures are drawn at once, on the toolkit's thread; what is supplied
    /// is put together when it is asked for, on any thread.
    public Supplier<byte[]> as(Format format) {
        return switch (format) {
            case PNG -> {
                Image image = Poster.image(slide);
                yield () -> Png.encode(image);
            }
            case SVG -> {
                Drawing drawing = Poster.drawing(slide);
                yield () -> utf8(Svg.of(drawing, slide.size().width()));
            }
            case PDF -> {
                Drawing drawing = Poster.drawing(slide);
                yield () -> Pdf.of(drawing);
            }
            case CSV, JSON, MD -> () -> utf8(text(format));
        };
    }

    /// The words of a format that is no picture.
    ///
    /// @throws IllegalArgumentException if it is one
    public String text(Format format) {
        return switch (format) {
            case CSV -> CurveText.csv(curves());
            case JSON -> CurveText.json(slide.title(), curves());
            case MD -> CurveTable.markdown(slide.title(), outlook);
            case PNG, SVG, PDF -> throw new IllegalArgumentException("a picture: " + format);
        };
    }

    private List<CurveText.Named> curves() {
        var shown = outlook.shown();
        String cache = Contrast.cache(shown.scenario().cache());
        var names =
                outlook.other()
                        .map(other -> Contrast.of(other.scenario(), shown.scenario()))
                        .orElse(new Contrast(cache, cache));
        return Stream.of(
                        outlook.other().map(other -> new CurveText.Named(names.one(), other)),
                        Optional.of(new CurveText.Named(names.two(), shown)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Writes `content` to `file`: whole or not at all.
    ///
    /// @return where the file is, from the root
    /// @throws ExportException when there is a file and it may not be replaced, or the place cannot
    ///     be written to; what was there before is left as it was
    public static Path write(Supplier<byte[]> content, Path file, Overwrite overwrite)
            throws ExportException {
        return ExportFile.write(content, file, overwrite);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
