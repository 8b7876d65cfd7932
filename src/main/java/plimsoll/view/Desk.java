package plimsoll.view;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/// The window's content, and one sheet that may lie upon it.
public final class Desk extends StackPane {
    private final ModalPane sheet = new ModalPane();

    public Desk(MainView main) {
        sheet.setId("sheet");
        sheet.setPersistent(false);
        getChildren().addAll(main, sheet);
    }

    /// Lays `content` upon the window, until it is closed, Escape is pressed or the window
    /// beside it is clicked.
    public void open(Node content) {
        sheet.show(content);
        content.requestFocus();
    }

    public void close() {
        sheet.hide(true);
    }
}
