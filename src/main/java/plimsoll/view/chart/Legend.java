package plimsoll.view.chart;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import plimsoll.core.Part;
import plimsoll.view.TermCard;
import plimsoll.viewmodel.PartText;
import plimsoll.viewmodel.Term;
import plimsoll.words.Words;

/// Which colour is which part, and what the dashed line is.
public final class Legend extends FlowPane {
    private static final double WIDE = 720;

    public Legend(ObservableValue<ChartModel> model) {
        getStyleClass().setAll("parts-legend");
        setPrefWrapLength(WIDE);
        for (var part : Part.all()) {
            var entry = entry(PartText.name(part), swatch(Areas.styleClass(part)));
            TermCard.on(entry, Term.of(part));
            getChildren().add(entry);
        }
        getChildren().add(entry(Words.of("chart.uncertainty"), swatch("doubt")));
        var dash = new Line(0, 0, 22, 0);
        dash.getStyleClass().add("dash");
        var other = entry("", dash);
        other.textProperty()
                .bind(
                        model.map(
                                now ->
                                        now.other()
                                                .map(side -> Words.of("chart.total", side.name()))
                                                .orElse("")));
        other.managedProperty().bind(other.textProperty().isNotEmpty());
        other.visibleProperty().bind(other.managedProperty());
        getChildren().add(other);
    }

    private static Label entry(String words, Node graphic) {
        return new Label(words, graphic);
    }

    private static Region swatch(String styleClass) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("swatch", styleClass);
        return swatch;
    }
}
