package plimsoll.view;

import javafx.scene.control.Button;

/// A way to make a plan fit: what it changes, and below what that leaves and costs, on as many
/// lines as it takes.
final class FitButton extends Button {
    FitButton(String id) {
        setId(id);
        getStyleClass().add("fit-button");
        setMnemonicParsing(false);
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(USE_PREF_SIZE);
    }

    void show(String name, String sentence) {
        setText(name + "\n" + sentence);
        setAccessibleText(name + ". " + sentence);
    }
}
