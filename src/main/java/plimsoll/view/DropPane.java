package plimsoll.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Says that a file can be dropped, and opens one for those who would rather choose it. The whole
/// window takes what is dropped, see [FileDrop].
final class DropPane extends VBox {

    /// @param open asks for a file
    DropPane(Runnable open) {
        setId("drop-pane");
        getStyleClass().add("drop-pane");
        setAlignment(Pos.BOTTOM_LEFT);
        VBox.setVgrow(this, Priority.ALWAYS);
        var zone = new StackPane(new Label("plan from the real file"));
        zone.getStyleClass().add("drop-zone");
        getChildren()
                .addAll(
                        Rows.row(
                                Rows.label("Drop a .gguf or config.json", "row-name"),
                                button(open)));
        getChildren().add(zone);
    }

    private static Button button(Runnable open) {
        var button = new Button("_Open…");
        button.setId("open-file");
        button.getStyleClass().add("link");
        button.setAccessibleText("Open a GGUF file or a config.json to plan from");
        button.setOnAction(_ -> open.run());
        return button;
    }
}
