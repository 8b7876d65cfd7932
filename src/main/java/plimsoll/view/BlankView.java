package plimsoll.view;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a window shows before there is anything to show: its ground, the mark, and empty cards
/// where the columns will be. There are no controls and no words on it, for what those need takes
/// longer than all the rest.
public final class BlankView extends VBox {
    public BlankView() {
        getStyleClass().add("desk");
        var header = new HBox(new PlimsollMark());
        header.getStyleClass().addAll("header", "blank");
        var middle = column("middle");
        var right = column("right");
        var shown = widthProperty().greaterThanOrEqualTo(MainView.THREE_COLUMNS);
        right.visibleProperty().bind(shown);
        right.managedProperty().bind(shown);
        var columns = new HBox(column("left"), middle, right);
        columns.getStyleClass().add("columns");
        HBox.setHgrow(middle, Priority.ALWAYS);
        setVgrow(columns, Priority.ALWAYS);
        getChildren().addAll(header, columns);
    }

    private static Region column(String style) {
        var card = new Region();
        var column = new VBox(card);
        card.getStyleClass().add("card");
        setVgrow(card, Priority.ALWAYS);
        column.getStyleClass().addAll("column", style);
        return column;
    }
}
