package plimsoll.view;

import javafx.scene.control.TableCell;
import plimsoll.viewmodel.MatrixLine;

/// What sets a row apart, in a quieter voice.
final class MatrixNote extends TableCell<MatrixLine, MatrixLine> {
    MatrixNote() {
        getStyleClass().add("matrix-note");
    }

    @Override
    protected void updateItem(MatrixLine item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? "" : item.note());
    }
}
