package plimsoll.view;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.advice.Levers;
import plimsoll.core.Forecast;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.LeverText;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;

/// Arranges the panes: levers, answers, and what to do about them.
public final class MainView extends BorderPane {
    private final PlanModel plan;
    private final ChoiceModel choice;

    public MainView(PlanModel plan, ChoiceModel choice, NoticeModel notices, Commands commands) {
        this.plan = plan;
        this.choice = choice;
        getStyleClass().add("main-view");
        setTop(new VBox(new HeaderBar(plan, choice, commands), new NoticeBar(notices)));
        var columns = new HBox(left(commands.open()), middle(), right(commands.copy()));
        columns.getStyleClass().add("columns");
        columns.setAlignment(Pos.TOP_LEFT);
        setCenter(columns);
    }

    private Region left(Runnable open) {
        var levers = new VBox(new ContextPane(plan), new WeightPane(plan, choice));
        levers.getChildren()
                .addAll(new CachePane(plan), new AdvancedPane(plan), new DropPane(open));
        Rows.card(levers, "levers-pane");
        return column(levers, "left");
    }

    private Region middle() {
        var chart = new ChartPane(plan);
        VBox.setVgrow(chart, Priority.ALWAYS);
        var column = new VBox(new SummaryPane(plan), new BarPane(plan), chart);
        column.getChildren().add(new TilesPane(plan));
        column.getStyleClass().add("stack");
        var scrolled = column(column, "middle");
        HBox.setHgrow(scrolled, Priority.ALWAYS);
        return scrolled;
    }

    private Region right(Consumer<String> copy) {
        var levers = new LeverPane(change -> plan.edit(change::applyTo));
        plan.forecast().subscribe(forecast -> levers.show(levers(forecast)));
        var arithmetic = new ArithmeticPane(plan);
        VBox.setVgrow(arithmetic, Priority.ALWAYS);
        var column = new VBox(new DifferencePane(plan), levers, new CommandPane(plan, copy));
        column.getChildren().add(arithmetic);
        column.getStyleClass().add("stack");
        return column(column, "right");
    }

    private List<LeverText> levers(Forecast forecast) {
        return Levers.of(forecast, choice.files(forecast.scenario())).stream()
                .map(lever -> LeverText.of(lever, choice.catalog()))
                .toList();
    }

    /// A column that scrolls where the window is too low for it.
    private static ScrollPane column(Region content, String style) {
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("column", style);
        return scroll;
    }
}
