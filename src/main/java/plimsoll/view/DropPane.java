package plimsoll.view;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plimsoll.words.Words;

/// Says that a file can be dropped, opens one for those who would rather choose it, and takes a log
/// that was copied. The whole window takes what is dropped, see [FileDrop].
final class DropPane extends VBox {

    /// @param open asks for a file
    /// @param paste takes what is on the clipboard
    DropPane(Runnable open, Runnable paste) {
        setId("drop-pane");
        getStyleClass().add("drop-pane");
        setAlignment(Pos.BOTTOM_LEFT);
        VBox.setVgrow(this, Priority.ALWAYS);
        var zone = new StackPane(new Label(Words.of("drop.zone")));
        zone.getStyleClass().add("drop-zone");
        var pasted = Rows.link("paste-log", Words.of("drop.paste"), paste);
        pasted.setAccessibleText(Words.of("drop.paste.spoken"));
        var opened = Rows.link("open-file", Words.of("drop.open"), open);
        opened.setAccessibleText(Words.of("drop.open.spoken"));
        var links = new HBox(pasted, opened);
        links.getStyleClass().add("links");
        var name = Rows.label(Words.of("drop.title"), "row-name");
        getChildren().addAll(Rows.row(name, links), zone);
    }
}
