package plimsoll.view.chart;

import java.util.List;
import javafx.scene.Node;

/// One thing that a chart shows: its nodes are made once, drawing only moves them.
interface Layer {

    /// What lies below all tags, from the back to the front.
    List<? extends Node> marks();

    /// The texts that look for a place.
    default List<Tag> tags() {
        return List.of();
    }

    /// Moves the marks, and keeps other tags away from those that must be seen.
    void draw(Plot plot, ChartModel model, Places places);

    /// Finds places for the tags, once all marks stand.
    default void label(Plot plot, ChartModel model, Places places) {}
}
