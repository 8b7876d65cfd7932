package plimsoll.view.chart;

import javafx.scene.control.Label;

/// A short text on a chip of its own size.
final class Tag extends Label {

    /// @param styleClass what it says, in kebab case
    Tag(String styleClass) {
        getStyleClass().addAll("tag", styleClass);
        setMouseTransparent(true);
        setManaged(false);
    }

    /// Its size with `text`, at no place yet.
    Box saying(String text) {
        if (!text.equals(getText())) {
            setText(text);
        }
        return new Box(0, 0, Math.ceil(prefWidth(-1)), Math.ceil(prefHeight(-1)));
    }

    void show(Box box) {
        resizeRelocate(snapPositionX(box.x()), snapPositionY(box.y()), box.width(), box.height());
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
