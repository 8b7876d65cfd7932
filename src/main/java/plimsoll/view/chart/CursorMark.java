package plimsoll.view.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import plimsoll.viewmodel.Wording;

/// The context that is looked at: the handle that is dragged.
final class CursorMark implements Layer {
    private static final double RADIUS = 8.5;

    private final Rule line = new Rule("cursor-line", 2);
    private final Circle dot = Axes.styled(new Circle(RADIUS), "cursor-dot");
    private final Tag label = new Tag("cursor");

    @Override
    public List<? extends Node> marks() {
        return List.of(line, dot);
    }

    @Override
    public List<Tag> tags() {
        return List.of(label);
    }

    @Override
    public void draw(Plot plot, ChartModel model, Places places) {
        line.setVisible(model.cursor().isPresent());
        dot.setVisible(model.cursor().isPresent());
        model.cursor().ifPresent(cursor -> draw(cursor, plot, places));
    }

    private void draw(ChartModel.Cursor cursor, Plot plot, Places places) {
        var area = plot.area();
        double x = Math.rint(Math.min(plot.x(cursor.context()), area.right()));
        double y = Math.max(plot.y(cursor.use().total()), area.y());
        line.down(x, area.y() - Axes.TOP / 2, area.bottom());
        dot.setCenterX(x);
        dot.setCenterY(y);
        places.block(Box.around(x, area.y(), x, area.bottom()).grown(1), this);
        places.block(new Box(x, y, 0, 0).grown(RADIUS + 2), this);
    }

    /// Above the plot, where nothing else is.
    @Override
    public void label(Plot plot, ChartModel model, Places places) {
        label.hide();
        model.cursor().ifPresent(cursor -> label(cursor, plot, places));
    }

    private void label(ChartModel.Cursor cursor, Plot plot, Places places) {
        var total = Wording.gib(cursor.use().total());
        var size = label.saying(ContextChart.tokens(cursor.context()) + " · " + total);
        double x = dot.getCenterX() - size.width() / 2;
        label.show(places.put(List.of(size.at(x, plot.area().y() - size.height() - 5)), this));
    }
}
