package plimsoll.view;

import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a window shows before there is anything to show: its ground, its header, and the mark.
/// There are no controls and no words on it, for what those need takes longer than all the rest.
public final class BlankView extends VBox {
    public BlankView() {
        getStyleClass().add("desk");
        var header = new HBox(new PlimsollMark());
        header.getStyleClass().addAll("header", "blank");
        getChildren().add(header);
    }
}
