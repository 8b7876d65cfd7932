package plimsoll.view;

import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/// What a window shows before there is anything to show: its ground, its header, and the mark.
public final class BlankView extends BorderPane {
    public BlankView() {
        getStyleClass().add("desk");
        var header = new HBox(new Wordmark());
        header.getStyleClass().addAll("header", "blank");
        header.setAlignment(Pos.CENTER_LEFT);
        setTop(header);
    }
}
