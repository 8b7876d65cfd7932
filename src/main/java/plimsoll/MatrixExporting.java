package plimsoll;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.image.Image;
import plimsoll.export.Overwrite;
import plimsoll.export.PngExport;
import plimsoll.export.TextExport;
import plimsoll.matrix.Matrix;
import plimsoll.plan.MatrixText;
import plimsoll.view.ExportPane;
import plimsoll.view.Format;
import plimsoll.view.MatrixSlide;
import plimsoll.view.Poster;
import plimsoll.view.Theme;
import plimsoll.viewmodel.MatrixLine;
import plimsoll.viewmodel.MatrixWords;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.SlideText;

/// Saves what fits, as it is looked at: as a picture or as a table.
final class MatrixExporting {
    private final NoticeModel notices;
    private final Function<String, Optional<Path>> whereToDraw;
    private final Function<String, Optional<Path>> whereToWrite;

    /// @param whereToDraw asks for a file for the picture, given the name that is proposed
    /// @param whereToWrite the same for the table
    MatrixExporting(
            NoticeModel notices,
            Function<String, Optional<Path>> whereToDraw,
            Function<String, Optional<Path>> whereToWrite) {
        this.notices = notices;
        this.whereToDraw = whereToDraw;
        this.whereToWrite = whereToWrite;
    }

    /// What asks for title, size and theme.
    Node pane(MatrixSlide.Picture picture, Theme theme, Runnable close) {
        var proposed =
                new ExportPane.Choice(
                        MatrixWords.title(picture.matrix().question()),
                        Format.PNG,
                        ExportPane.Choice.SIZES.getFirst(),
                        theme);
        var maker =
                new ExportPane.Maker(List.of(Format.PNG), choice -> draw(picture, choice), _ -> "");
        var exits =
                new ExportPane.Exits(
                        choice -> {
                            close.run();
                            save(picture, choice);
                        },
                        choice -> Copying.picture(draw(picture, choice), notices),
                        close);
        return new ExportPane(proposed, maker, exits);
    }

    private static Image draw(MatrixSlide.Picture picture, ExportPane.Choice choice) {
        return Poster.image(
                new MatrixSlide(
                        choice.title(),
                        MatrixWords.subtitle(picture.matrix().question()),
                        SlideText.source(picture.matrix().question().scenario()),
                        picture,
                        choice.size(),
                        choice.theme()));
    }

    private void save(MatrixSlide.Picture picture, ExportPane.Choice choice) {
        whereToDraw
                .apply(MatrixWords.fileName(picture.matrix().question()) + ".png")
                .ifPresent(
                        file -> {
                            Image image = draw(picture, choice);
                            Exporting.save(
                                    () -> PngExport.write(image, file, Overwrite.REPLACE), notices);
                        });
    }

    /// Saves the rows that are shown, in their order.
    void table(MatrixSlide.Picture picture) {
        whereToWrite
                .apply(MatrixWords.fileName(picture.matrix().question()) + ".csv")
                .ifPresent(
                        file ->
                                Exporting.save(
                                        () ->
                                                TextExport.write(
                                                        MatrixText.csv(List.of(shown(picture))),
                                                        file,
                                                        Overwrite.REPLACE),
                                        notices));
    }

    private static Matrix shown(MatrixSlide.Picture picture) {
        var lines = picture.lines();
        return new Matrix(
                picture.matrix().question().withRows(lines.stream().map(MatrixLine::row).toList()),
                lines.stream().map(MatrixLine::cells).toList());
    }
}
