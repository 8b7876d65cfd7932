package plimsoll.view.chart;

import java.util.List;
import javafx.scene.Node;
import plimsoll.viewmodel.Wording;
import plimsoll.words.Words;

/// The longest context that the model was trained for, where the plot goes beyond it.
final class Trained implements Layer {
    private static final double GAP = 6;

    private final Rule line = new Rule("trained-line", 1);
    private final Tag label = new Tag("trained");

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
        line.setVisible(isShown(model));
        if (isShown(model)) {
            double x = plot.x(model.trained());
            line.down(x, plot.area().y(), plot.area().bottom());
            places.block(Box.around(x, plot.area().y(), x, plot.area().bottom()).grown(1), this);
        }
    }

    @Override
    public void label(Plot plot, ChartModel model, Places places) {
        label.hide();
        if (!isShown(model)) {
            return;
        }
        var size = label.saying(Words.of("chart.trained", Wording.tokens(model.trained())));
        double right = line.getX() + GAP;
        double left = line.getX() - GAP - size.width();
        double top = plot.area().y() + GAP;
        double lower = top + size.height() + GAP;
        label.show(
                places.put(
                        List.of(
                                size.at(left, top),
                                size.at(right, top),
                                size.at(left, lower),
                                size.at(right, lower)),
                        this));
    }

    private static boolean isShown(ChartModel model) {
        return model.trained().compareTo(model.longest()) < 0;
    }
}
