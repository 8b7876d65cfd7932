package plimsoll.view;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.view.chart.ContextChart;
import plimsoll.view.chart.Legend;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Words;

/// Memory against context.
final class ChartPane extends VBox {
    private static final double LEAST_HEIGHT = 316;

    ChartPane(PlanModel model) {
        Rows.card(this, "chart-pane");
        setMinHeight(LEAST_HEIGHT);
        var drawn = model.outlookProperty().map(Pictures::chart).when(Rows.isShown(this));
        var chart = new ContextChart(drawn, model::useContext);
        chart.setId("context-chart");
        VBox.setVgrow(chart, Priority.ALWAYS);
        var title = Rows.label(Words.of("chart.title"), "card-title");
        title.setMinWidth(USE_PREF_SIZE);
        var legend = new Legend(drawn);
        legend.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        var header = new HBox(title, legend);
        header.getStyleClass().add("chart-header");
        getChildren().addAll(header, chart);
    }
}
