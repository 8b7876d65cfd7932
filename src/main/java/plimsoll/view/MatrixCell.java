package plimsoll.view;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import plimsoll.matrix.Cell.Standing;
import plimsoll.matrix.Cell;
import plimsoll.matrix.Column;
import plimsoll.viewmodel.MatrixLine;
import plimsoll.viewmodel.MatrixModel;
import plimsoll.viewmodel.MatrixWords;

/// One cell: the largest context, coloured by how it stands to the one that is asked for. A click
/// chooses it.
final class MatrixCell extends TableCell<MatrixLine, Cell> {
    private final MatrixModel model;
    private final Column column;
    private final Consumer<MatrixLine> chosen;

    /// @param chosen is told of the row when the cell is clicked
    MatrixCell(MatrixModel model, Column column, Consumer<MatrixLine> chosen) {
        this.model = model;
        this.column = column;
        this.chosen = chosen;
        getStyleClass().add("matrix-cell");
        setOnMouseClicked(this::clicked);
    }

    /// Marks `node` with how a cell stands, for the style sheet.
    static void mark(Node node, Standing standing) {
        Stream.of(Standing.values())
                .forEach(one -> node.pseudoClassStateChanged(state(one), one == standing));
    }

    private static PseudoClass state(Standing standing) {
        return PseudoClass.getPseudoClass(standing.name().toLowerCase(Locale.ROOT));
    }

    @Override
    protected void updateItem(Cell cell, boolean empty) {
        super.updateItem(cell, empty);
        if (empty || cell == null) {
            setText("");
            setAccessibleText("");
            mark(this, Standing.NONE);
            return;
        }
        var target = model.targetProperty().get();
        setText(MatrixWords.of(cell));
        mark(this, cell.at(target));
        var line = getTableRow().getItem();
        setAccessibleText(line == null ? "" : MatrixWords.spoken(line.row(), column, cell, target));
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
            chosen.accept(getTableRow().getItem());
        }
    }
}
