package plimsoll.view;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import plimsoll.words.Words;

/// Every shortcut that there is.
public final class ShortcutsPane extends VBox {
    /// @param close is run when it was read
    public ShortcutsPane(Runnable close) {
        Rows.sheet(this, "shortcuts-pane");
        getChildren().add(Rows.label(Words.of("shortcuts.title"), "sheet-title"));
        var sliders = Rows.paragraph("summary-line");
        sliders.setText(Words.of("shortcuts.sliders", Words.of("help.slider")));
        getChildren().addAll(deeds(), sliders, Rows.closing("shortcuts-close", close));
    }

    private static GridPane deeds() {
        var grid = new GridPane();
        grid.setId("shortcuts");
        grid.getStyleClass().add("shortcuts");
        for (Deed deed : Deed.values()) {
            if (!deed.keys().isEmpty()) {
                var keys = Rows.label(deed.shortcut(), "palette-keys");
                grid.addRow(grid.getRowCount(), keys, Rows.label(deed.words(), "row-name"));
            }
        }
        return grid;
    }
}
