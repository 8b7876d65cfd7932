package plimsoll.view.chart;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import plimsoll.core.Tokens;
import plimsoll.viewmodel.PartText;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// Memory over the context: what it grows to, where it runs out, and a handle to drag.
public final class ContextChart extends Region {
    private static final List<String> STYLE = List.of("context-chart");

    private final ObservableValue<ChartModel> model;
    private final Consumer<Tokens> pick;
    private final CursorMark cursor = new CursorMark();
    private final List<Layer> layers =
            List.of(
                    new Axes(),
                    new Areas(),
                    new OtherLine(),
                    new Trained(),
                    new Limit(),
                    new GhostMark(),
                    new OomMark(shown -> Optional.of(shown.main())),
                    new OomMark(ChartModel::other),
                    new LoadMarks(),
                    cursor);

    /// The order in which tags choose their places: those that may least be moved come first.
    private final List<Layer> choosers = layers.reversed();

    /// @param model what is shown
    /// @param pick is told of each context that the user drags or steps to
    public ContextChart(ObservableValue<ChartModel> model, Consumer<Tokens> pick) {
        this.model = model;
        this.pick = pick;
        getStyleClass().setAll(STYLE);
        layers.forEach(layer -> getChildren().addAll(layer.marks()));
        layers.forEach(layer -> getChildren().addAll(layer.tags()));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(Words.of("help.slider"));
        accessibleTextProperty().bind(model.map(ContextChart::spoken));
        model.addListener((InvalidationListener) _ -> requestLayout());
        setOnMousePressed(this::pressed);
        setOnMouseDragged(this::dragged);
        setOnKeyPressed(this::keyed);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 720;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 380;
    }

    @Override
    protected void layoutChildren() {
        var shown = model.getValue();
        var plot = plot();
        var area = plot.area();
        var places = new Places(new Box(area.x(), 0, area.width() + Axes.RIGHT, area.bottom()));
        layers.forEach(layer -> layer.draw(plot, shown, places));
        choosers.forEach(layer -> layer.label(plot, shown, places));
    }

    private Plot plot() {
        double width = Math.max(1, getWidth() - Axes.LEFT - Axes.RIGHT);
        double height = Math.max(1, getHeight() - Axes.TOP - Axes.BOTTOM);
        return Plot.of(new Box(Axes.LEFT, Axes.TOP, width, height), model.getValue());
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        dragged(event);
    }

    private void dragged(MouseEvent event) {
        model.getValue()
                .cursor()
                .ifPresent(now -> pick.accept(plot().contextAt(event.getX(), now.step())));
        event.consume();
    }

    private void keyed(KeyEvent event) {
        model.getValue().cursor().ifPresent(now -> move(now, event));
    }

    private void move(ChartModel.Cursor now, KeyEvent event) {
        var plot = plot();
        long far = Tokens.MAX.count();
        long way =
                switch (event.getCode()) {
                    case LEFT -> -now.step().count();
                    case RIGHT -> now.step().count();
                    case PAGE_DOWN -> -plot.contexts().step();
                    case PAGE_UP -> plot.contexts().step();
                    case HOME -> -far;
                    case END -> far;
                    default -> 0;
                };
        if (way != 0) {
            pick.accept(plot.moved(now.context(), way, now.step()));
            event.consume();
        }
    }

    private static String spoken(ChartModel model) {
        var ends =
                model.main().runsOut()
                        ? model.main().beyond().spoken(model.main().largest())
                        : Words.of("chart.spoken.fits");
        var shown =
                model.cursor()
                        .map(now -> tokens(now.context()) + ", " + PartText.spoken(now.use()))
                        .orElse(Words.of("chart.title"));
        return Words.of("chart.spoken", shown, Wording.gib(model.capacity()), ends);
    }

    /// `16 384 tokens`.
    static String tokens(Tokens context) {
        return Words.counted("tokens", context.count(), Wording.tokens(context));
    }
}
