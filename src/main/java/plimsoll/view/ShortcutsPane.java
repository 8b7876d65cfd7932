package plimsoll.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
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
        getChildren().addAll(deeds(), sliders, buttons(close));
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

    private static HBox buttons(Runnable close) {
        var done = new Button(Words.of("sheet.close"));
        done.setId("shortcuts-close");
        done.getStyleClass().addAll("action", "primary");
        done.setDefaultButton(true);
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        var row = new HBox(done);
        row.getStyleClass().add("buttons");
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }
}
