package plimsoll;

import java.util.function.Supplier;
import javafx.stage.Stage;
import plimsoll.view.Desk;
import plimsoll.view.MatrixPane;
import plimsoll.view.MatrixSlide;
import plimsoll.view.Theme;
import plimsoll.viewmodel.MatrixModel;
import plimsoll.viewmodel.Models;

/// What fits, as a sheet upon the window, and what is made of it.
final class Fitting {
    private final Desk desk;
    private final MatrixModel matrix;
    private final MatrixExporting exporting;
    private final Supplier<Theme> theme;

    /// @param stage the window that dialogs belong to
    /// @param theme what pictures are proposed in
    Fitting(Models models, Desk desk, Stage stage, Supplier<Theme> theme) {
        this.desk = desk;
        this.theme = theme;
        matrix = new MatrixModel(models.plan(), models.choice());
        exporting =
                new MatrixExporting(
                        models.notices(),
                        new SaveDialog(stage, "PNG"),
                        new SaveDialog(stage, "CSV"));
    }

    void open() {
        matrix.open();
        desk.open(
                new MatrixPane(
                        matrix, new MatrixPane.Exits(this::close, this::draw, this::tabulate)));
    }

    private void close() {
        matrix.cancel();
        desk.close();
    }

    private void draw(MatrixSlide.Picture picture) {
        desk.open(exporting.pane(picture, theme.get(), desk::close));
    }

    private void tabulate(MatrixSlide.Picture picture) {
        close();
        exporting.table(picture);
    }
}
