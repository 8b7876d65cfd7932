package plimsoll.view.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.shape.Polygon;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// Real loads, told by a log: diamonds where they would lie if the estimate were right.
final class LoadMarks implements Layer {
    /// More would hide each other.
    static final int MOST = 12;

    private static final double RADIUS = 7;
    private static final double GAP = 6;

    private final List<Polygon> diamonds = Stream.generate(LoadMarks::diamond).limit(MOST).toList();
    private final Tag label = new Tag("load");

    private static Polygon diamond() {
        return Axes.styled(new Polygon(0, -RADIUS, RADIUS, 0, 0, RADIUS, -RADIUS, 0), "load-mark");
    }

    @Override
    public List<? extends Node> marks() {
        return diamonds;
    }

    @Override
    public List<Tag> tags() {
        return List.of(label);
    }

    @Override
    public void draw(Plot plot, ChartModel model, Places places) {
        for (int i = 0; i < MOST; i++) {
            var diamond = diamonds.get(i);
            diamond.setVisible(i < model.loads().size());
            if (diamond.isVisible()) {
                var load = model.loads().get(i);
                double x = plot.x(load.context());
                double y = plot.y(load.total());
                diamond.relocate(x - RADIUS, y - RADIUS);
                places.block(new Box(x, y, 0, 0).grown(RADIUS), this);
            }
        }
    }

    /// The first of them is named; the others are alike.
    @Override
    public void label(Plot plot, ChartModel model, Places places) {
        label.hide();
        if (model.loads().isEmpty()) {
            return;
        }
        var load = model.loads().getFirst();
        double x = plot.x(load.context());
        double y = plot.y(load.total());
        var size = label.saying(Words.of("chart.measured", Wording.gib(load.total())));
        double middle = x - size.width() / 2;
        double left = x - RADIUS - GAP - size.width();
        double right = x + RADIUS + GAP;
        label.show(
                places.put(
                        List.of(
                                size.at(middle, y + RADIUS + GAP),
                                size.at(left, y + RADIUS),
                                size.at(right, y + RADIUS),
                                size.at(middle, y - RADIUS - GAP - size.height()),
                                size.at(left, y - size.height()),
                                size.at(right, y - size.height())),
                        this));
    }
}
