package plimsoll.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.shape.Circle;

/// The largest context of one scenario that fits, beyond which memory runs out.
final class OomMark implements Layer {
    private static final double RADIUS = 6;
    private static final double GAP = 6;
    private static final int ROWS = 3;

    private final Function<ChartModel, Optional<Side>> side;
    private final Rule line = new Rule("oom-line", 2);
    private final Circle dot = Axes.styled(new Circle(RADIUS), "oom-dot");
    private final Tag label = new Tag("oom");

    /// @param side whose it is; none is drawn where there is none
    OomMark(Function<ChartModel, Optional<Side>> side) {
        this.side = side;
    }

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
        var shown = side.apply(model).filter(Side::runsOut);
        line.setVisible(shown.isPresent());
        dot.setVisible(shown.isPresent());
        shown.ifPresent(side -> draw(side, plot, places));
    }

    private void draw(Side side, Plot plot, Places places) {
        double x = Math.rint(plot.x(side.largest()));
        double y = Math.rint(Bands.heightAt(new Bands(side.curve(), plot).total(), x));
        line.down(x, y, plot.area().bottom());
        dot.setCenterX(x);
        dot.setCenterY(y);
        places.block(Box.around(x, y, x, plot.area().bottom()).grown(1), this);
        places.block(new Box(x, y, 0, 0).grown(RADIUS + 1), this);
    }

    @Override
    public void label(Plot plot, ChartModel model, Places places) {
        label.hide();
        side.apply(model)
                .filter(Side::runsOut)
                .ifPresent(side -> label(side, model.other().isPresent(), plot, places));
    }

    /// At the foot of the line: across it, to its right, to its left, or a row higher.
    private void label(Side side, boolean named, Plot plot, Places places) {
        var size =
                label.saying(
                        side.beyond().mark(side.largest()) + (named ? " · " + side.name() : ""));
        double x = dot.getCenterX();
        List<Box> wishes = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            double y = plot.area().bottom() - (row + 1) * (size.height() + GAP);
            wishes.add(size.at(x - size.width() / 2, y));
            wishes.add(size.at(x - GAP, y));
            wishes.add(size.at(x - size.width() + GAP, y));
            wishes.add(size.at(x + GAP, y));
            wishes.add(size.at(x - size.width() - GAP, y));
        }
        label.show(places.put(wishes, this));
    }
}
