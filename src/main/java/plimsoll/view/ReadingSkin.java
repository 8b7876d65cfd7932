package plimsoll.view;

import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.skins.TileSkin;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;

/// Lays a tile out as the rest of the window is laid out, and lets its stylesheet colour it.
///
/// A tile insists on a skin of its own library. Its sizes and drawing are ours all the same.
final class ReadingSkin extends TileSkin {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double RADIUS = 21;
    private static final double START = 225;
    private static final double SWEEP = -270;

    private final Arc track = arc("gauge-track");
    private final Arc value = arc("gauge-value");
    private final Region gauge = gauge();
    private final VBox words;

    ReadingSkin(Tile tile) {
        super(tile);
        words =
                new VBox(
                        label("tile-title", tile.titleProperty()),
                        label("tile-value", tile.descriptionProperty()),
                        label("caption", tile.textProperty()));
        words.getStyleClass().add("tile-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(words, gauge);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(row);
        tile.valueProperty().subscribe(share -> show(share.doubleValue()));
    }

    /// Where the words take all the room, there is no gauge.
    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        boolean wanted = getSkinnable().isValueVisible();
        Rows.shown(gauge, wanted && words.prefWidth(-1) + gauge.prefWidth(-1) <= width);
        super.layoutChildren(x, y, width, height);
    }

    @Override
    protected void resize() {
        // The stylesheet and the layout of the row decide.
    }

    @Override
    protected void redraw() {
        // Labels and arcs follow the tile's properties by themselves.
    }

    @Override
    protected double computePrefHeight(
            double width, double top, double right, double bottom, double left) {
        return top + getChildren().getFirst().prefHeight(-1) + bottom;
    }

    @Override
    protected double computePrefWidth(
            double height, double top, double right, double bottom, double left) {
        return left + getChildren().getFirst().prefWidth(-1) + right;
    }

    private Region gauge() {
        track.setLength(SWEEP);
        var pane = new Pane(track, value);
        pane.setMinSize(2 * RADIUS + 6, 2 * RADIUS + 6);
        pane.setMaxSize(2 * RADIUS + 6, 2 * RADIUS + 6);
        return pane;
    }

    private void show(double share) {
        value.setLength(SWEEP * Math.clamp(share, 0, 1));
        value.pseudoClassStateChanged(OVER, share > 1);
    }

    private static Label label(String style, ObservableValue<String> text) {
        var label = Rows.label("", style);
        label.textProperty().bind(text);
        return label;
    }

    private static Arc arc(String style) {
        var arc = new Arc(RADIUS + 3, RADIUS + 3, RADIUS, RADIUS, START, 0);
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add(style);
        return arc;
    }
}
