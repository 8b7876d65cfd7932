package plimsoll.view;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// A change that can be made: what it is and what it frees, what it costs and what it gains; where
/// that is long, one below the other.
final class LeverButton extends Button {
    private static final double TOOLTIP = 420;

    private final Label name = Rows.label("", "lever-title");
    private final Label freed = Rows.label("", "lever-freed");
    private final Label cost = Rows.paragraph("caption");
    private final Label gained = Rows.label("", "caption");

    private final Tooltip tooltip = new Tooltip();

    LeverButton(String id) {
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP);
        setId(id);
        getStyleClass().add("lever-button");
        setMaxWidth(Double.MAX_VALUE);
        freed.setMinWidth(USE_PREF_SIZE);
        gained.setMinWidth(USE_PREF_SIZE);
        setGraphic(new VBox(Rows.row(name, freed), Rows.row(cost, gained)));
    }

    /// Gives the name a line of its own, and another to how the change is written.
    LeverButton spread() {
        var option = Rows.label("", "option");
        option.textProperty().bind(gained.textProperty());
        setGraphic(new VBox(name, Rows.row(cost, freed), option));
        return this;
    }

    /// It is as high as its words need where it is so wide; the toolkit's button asks how high they
    /// are where they are as narrow as can be.
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? width : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + getGraphic().prefHeight(room) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    void show(String name, String freed, String cost, String gained) {
        this.name.setText(name);
        this.freed.setText(freed);
        this.cost.setText(cost);
        this.gained.setText(gained);
    }

    /// What is spoken of it, and shown where the mouse rests on it, with a long name whole.
    void tell(String spoken, String details) {
        setAccessibleText(spoken);
        tooltip.setText(name.getText() + "\n" + details);
        setTooltip(tooltip);
    }
}
