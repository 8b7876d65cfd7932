package plimsoll.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plimsoll.words.Words;

/// Asks what becomes of changes that are not saved.
public final class AskPane extends VBox {
    /// @param name what is changed
    /// @param save saves it and goes on
    /// @param discard goes on without
    /// @param cancel stays
    public AskPane(String name, Runnable save, Runnable discard, Runnable cancel) {
        Rows.sheet(this, "ask-pane");
        var what = Rows.paragraph("row-name");
        what.setText(Words.of("ask.why"));
        var first = button("ask-save", Words.of("ask.save"), save);
        first.getStyleClass().add("primary");
        first.setDefaultButton(true);
        var last = button("ask-cancel", Words.of("sheet.cancel"), cancel);
        last.setCancelButton(true);
        var buttons =
                new HBox(last, button("ask-discard", Words.of("ask.discard"), discard), first);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().add(Rows.label(Words.of("ask.title", name), "sheet-title"));
        getChildren().addAll(what, buttons);
    }

    private static Button button(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("action");
        button.setOnAction(_ -> action.run());
        return button;
    }
}
