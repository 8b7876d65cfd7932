package plimsoll.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The mark and the name.
final class Wordmark extends HBox {
    Wordmark() {
        var name = new Label("Plimsoll");
        name.getStyleClass().add("wordmark-name");
        name.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("wordmark");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new PlimsollMark(), name);
    }
}
