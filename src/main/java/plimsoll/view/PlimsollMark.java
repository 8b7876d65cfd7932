package plimsoll.view;

import javafx.scene.layout.Region;

/// The load line of a ship: a circle with a line through it.
public final class PlimsollMark extends Region {
    public PlimsollMark() {
        getStyleClass().setAll("plimsoll-mark");
    }
}
