package plimsoll.view.chart;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;

/// The line of what may be used, and whose it is.
final class Limit implements Layer {
    private static final double INDENT = 8;
    private static final List<Double> SHARES = List.of(0.0, 1.0, 0.75, 0.5, 0.25);

    private final Rule line = new Rule("capacity-line", 2);
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
        double y = Math.rint(plot.y(model.capacity()));
        line.across(plot.area().x(), plot.area().right(), y);
        places.block(Box.around(plot.area().x(), y, plot.area().right(), y).grown(1), this);
    }

    /// Above the line or below it, left or right, as far from the curves as can be.
    @Override
    public void label(Plot plot, ChartModel model, Places places) {
        var area = plot.area();
        var size = label.saying(model.capacityLabel());
        double room = area.width() - size.width() - 2 * INDENT;
        double above = plot.y(model.capacity()) - size.height() - 4;
        double below = plot.y(model.capacity()) + 4;
        var wishes =
                Stream.of(above, below)
                        .flatMap(
                                y ->
                                        SHARES.stream()
                                                .map(share -> area.x() + INDENT + share * room)
                                                .map(x -> size.at(x, y)))
                        .toList();
        label.show(places.put(wishes, this));
    }
}
