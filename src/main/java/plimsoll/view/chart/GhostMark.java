package plimsoll.view.chart;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// Where the step before ran out of memory: the point that has moved.
final class GhostMark implements Layer {
    private static final double RADIUS = 6;
    private static final double GAP = 6;

    private final Rule line = new Rule("ghost-line", 2);
    private final Circle dot = Axes.styled(new Circle(RADIUS), "ghost-dot");
    private final Tag label = new Tag("ghost");

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
        var before = moved(model);
        line.setVisible(before.isPresent());
        dot.setVisible(before.isPresent());
        before.ifPresent(side -> draw(side, plot, places));
    }

    private void draw(Side side, Plot plot, Places places) {
        double x = Math.rint(plot.x(side.largest()));
        double y = Math.rint(Bands.heightAt(new Bands(side.curve(), plot).total(), x));
        line.down(x, y, plot.area().bottom());
        dot.setCenterX(x);
        dot.setCenterY(y);
        places.block(new Box(x, y, 0, 0).grown(RADIUS + 1), this);
    }

    /// Above the point, where its curve was and is no more; else beside it.
    @Override
    public void label(Plot plot, ChartModel model, Places places) {
        label.hide();
        var before = moved(model);
        if (before.isEmpty()) {
            return;
        }
        var size = label.saying(Words.of("chart.before", Wording.tokens(before.get().largest())));
        double x = dot.getCenterX();
        double above = dot.getCenterY() - RADIUS - GAP - size.height();
        double below = dot.getCenterY() + RADIUS + GAP;
        double middle = x - size.width() / 2;
        label.show(
                places.put(
                        List.of(
                                size.at(middle, above),
                                size.at(x - size.width() - GAP, above),
                                size.at(x + GAP, above),
                                size.at(middle, below),
                                size.at(x + RADIUS + GAP, below)),
                        this));
    }

    /// The step before, if it ran out elsewhere and within the plot.
    private static Optional<Side> moved(ChartModel model) {
        return model.backdrop()
                .flatMap(ChartModel.Backdrop::before)
                .filter(side -> side.runsOut() && !side.neverFits())
                .filter(side -> !side.largest().equals(model.main().largest()));
    }
}
