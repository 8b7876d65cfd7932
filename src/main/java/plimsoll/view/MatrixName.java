package plimsoll.view;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import plimsoll.viewmodel.MatrixLine;
import plimsoll.viewmodel.MatrixModel;
import plimsoll.words.Words;

/// The head of a row: its name, and a mark that pins it to the top.
final class MatrixName extends TableCell<MatrixLine, MatrixLine> {
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    private final MatrixModel model;
    private final FontIcon mark = new FontIcon(Feather.STAR);
    private final Label name = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox line = new HBox(mark, name);

    MatrixName(MatrixModel model) {
        this.model = model;
        getStyleClass().add("matrix-name");
        line.getStyleClass().add("matrix-head");
        mark.setOnMouseClicked(this::pin);
        mark.setPickOnBounds(true);
    }

    @Override
    protected void updateItem(MatrixLine item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        boolean pinned = model.pinned().contains(item.row());
        pseudoClassStateChanged(PINNED, pinned);
        name.setText(item.name());
        whole.setText(item.name());
        setTooltip(whole);
        setGraphic(line);
        String spoken = item.name() + ", " + item.note();
        setAccessibleText(pinned ? Words.of("matrix.pinned", spoken) : spoken);
    }

    private void pin(MouseEvent event) {
        model.pin(getItem().row());
        event.consume();
    }
}
