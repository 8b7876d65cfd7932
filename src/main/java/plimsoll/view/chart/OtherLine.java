package plimsoll.view.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.shape.Polyline;

/// The total of the second scenario, and its name.
final class OtherLine implements Layer {
    private static final int PIECES = 24;

    private final Polyline line = Axes.styled(new Polyline(), "other-line");
    private final Tag name = new Tag("other-name");

    private double[] last = {};

    @Override
    public List<? extends Node> marks() {
        return List.of(line);
    }

    @Override
    public List<Tag> tags() {
        return List.of(name);
    }

    @Override
    public void draw(Plot plot, ChartModel model, Places places) {
        line.setVisible(model.other().isPresent());
        model.other().ifPresent(side -> draw(new Bands(side.curve(), plot).total(), plot, places));
    }

    private void draw(double[] total, Plot plot, Places places) {
        if (!Arrays.equals(total, last)) {
            Areas.set(line, total);
            last = total;
        }
        double piece = plot.area().width() / PIECES;
        for (int i = 0; i < PIECES; i++) {
            double x = plot.area().x() + i * piece;
            double y = Bands.heightAt(total, x);
            places.block(Box.around(x, y, x + piece, Bands.heightAt(total, x + piece)), this);
        }
    }

    @Override
    public void label(Plot plot, ChartModel model, Places places) {
        name.hide();
        model.other().ifPresent(side -> label(side, plot, places));
    }

    /// Above the line, or below it, where there is room.
    private void label(Side side, Plot plot, Places places) {
        var size = name.saying(side.name());
        double[] total = new Bands(side.curve(), plot).total();
        var wishes =
                DoubleStream.of(0.8, 0.72, 0.64, 0.88, 0.56, 0.48)
                        .map(share -> plot.area().x() + share * plot.area().width())
                        .boxed()
                        .flatMap(x -> around(x, size, total))
                        .toList();
        name.show(places.put(wishes, this));
    }

    private static Stream<Box> around(double x, Box size, double[] total) {
        double above = Bands.heightAt(total, x + size.width() / 2) - size.height() - 6;
        double below = Bands.heightAt(total, x - size.width() / 2) + 6;
        double left = x - size.width() / 2;
        return Stream.of(size.at(left, above), size.at(left, below));
    }
}
