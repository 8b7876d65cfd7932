package plimsoll.view;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import plimsoll.core.Tokens;
import plimsoll.matrix.Cell;
import plimsoll.viewmodel.MatrixLine;
import plimsoll.viewmodel.MatrixWords;

/// The first rows of a matrix, laid out for a slide.
final class MatrixGrid extends GridPane {
    private static final double ROW = 26;

    /// What title, subtitle, heads and foot take of a slide.
    private static final double REST = 228;

    /// @param height of the whole slide
    MatrixGrid(MatrixSlide.Picture picture, double height) {
        int most = (int) ((height - REST) / ROW);
        getStyleClass().add("matrix-grid");
        var question = picture.matrix().question();
        heading(MatrixTable.head(question), 0, "matrix-name");
        heading(MatrixWords.noteHead(question), 1, "matrix-note");
        for (int i = 0; i < question.columns().size(); i++) {
            heading(question.columns().get(i).label(), i + 2, "matrix-note");
        }
        columns(question.columns().size());
        List<MatrixLine> lines = picture.lines();
        lines.stream().limit(most).forEach(line -> add(line, picture.target()));
        if (lines.size() > most) {
            add(
                    Rows.label(MatrixWords.more(lines.size() - most), "matrix-more"),
                    0,
                    most + 1,
                    REMAINING,
                    1);
        }
    }

    private void columns(int cells) {
        var name = new ColumnConstraints();
        name.setHgrow(Priority.SOMETIMES);
        var note = new ColumnConstraints();
        note.setHalignment(HPos.RIGHT);
        getColumnConstraints().setAll(name, note);
        for (int i = 0; i < cells; i++) {
            var column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(column);
        }
    }

    private void heading(String text, int column, String style) {
        var heading = Rows.label(text, style);
        heading.getStyleClass().add("matrix-heading");
        heading.setMinWidth(USE_PREF_SIZE);
        add(heading, column, 0);
    }

    private void add(MatrixLine line, Tokens target) {
        int row = getRowCount();
        add(Rows.label(line.name(), "matrix-name"), 0, row);
        var note = Rows.label(line.note(), "matrix-note");
        note.setMinWidth(USE_PREF_SIZE);
        add(note, 1, row);
        for (int i = 0; i < line.cells().size(); i++) {
            Cell cell = line.cells().get(i);
            var label = Rows.label(MatrixWords.of(cell), "matrix-cell");
            label.setMaxWidth(Double.MAX_VALUE);
            label.setMinWidth(USE_PREF_SIZE);
            MatrixCell.mark(label, cell.at(target));
            add(label, i + 2, row);
        }
    }
}
