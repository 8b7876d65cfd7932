package plimsoll.view;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// A way to make a plan fit: what it changes, and below what that leaves and costs, on as many
/// lines as it takes.
final class FitButton extends Button {
    private static final double TOOLTIP = 420;

    private final Tooltip tooltip = new Tooltip();

    FitButton(String id) {
        setId(id);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP);
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

    /// What is shown where the mouse rests on it, and spoken after it; nothing where there is no
    /// more to say.
    void tell(String details) {
        tooltip.setText(details);
        setTooltip(details.isEmpty() ? null : tooltip);
        setAccessibleHelp(details);
    }
}
