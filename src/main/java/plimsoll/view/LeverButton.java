package plimsoll.view;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A change that can be made: what it is and what it frees, what it costs and what it gains.
final class LeverButton extends Button {
    private final Label name = Rows.label("", "lever-title");
    private final Label freed = Rows.label("", "lever-freed");
    private final Label cost = Rows.label("", "caption");
    private final Label gained = Rows.label("", "caption");

    LeverButton(String id) {
        setId(id);
        getStyleClass().add("lever-button");
        setMaxWidth(Double.MAX_VALUE);
        freed.setMinWidth(USE_PREF_SIZE);
        gained.setMinWidth(USE_PREF_SIZE);
        setGraphic(new VBox(Rows.row(name, freed), Rows.row(cost, gained)));
    }

    void show(String name, String freed, String cost, String gained) {
        this.name.setText(name);
        this.freed.setText(freed);
        this.cost.setText(cost);
        this.gained.setText(gained);
    }
}
