package plimsoll.view.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Line;

/// The line of what may be used, and whose it is.
final class Limit implements Layer {
    private static final double INDENT = 8;

    private final Line line = Axes.styled(new Line(), "capacity-line");
    private final Tag label = new Tag("capacity");

    @Override
    public List<? extends Node> marks() {
        return List.of(line);
    }

    @Override
    public List<Tag> tags() {
        return List.of(label);
    }

    @Override
    public void draw(Plot plot, ChartModel model, Places places) {
        double y = Math.round(plot.y(model.capacity()));
        Axes.place(line, plot.area().x(), y, plot.area().right(), y);
        places.block(Box.around(plot.area().x(), y, plot.area().right(), y).grown(1), this);
    }

    /// Above the line or below it, left or right, as far from the curves as can be.
    @Override
    public void label(Plot plot, ChartModel model, Places places) {
        var area = plot.area();
        var size = label.saying(model.capacityLabel());
        double left = area.x() + INDENT;
        double right = area.right() - INDENT - size.width();
        double above = line.getStartY() - size.height() - 4;
        double below = line.getStartY() + 4;
        label.show(
                places.put(
                        List.of(
                                size.at(left, above),
                                size.at(right, above),
                                size.at(left, below),
                                size.at(right, below)),
                        this));
    }
}
