package plimsoll.view.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import plimsoll.core.Bytes;
import plimsoll.core.Part;

/// The stacked parts of the main scenario, what of them lies above capacity, and the doubt.
final class Areas implements Layer {
    private final List<Polygon> parts =
            Part.all().stream().map(part -> Axes.styled(new Polygon(), styleClass(part))).toList();
    private final Polygon excess = Axes.styled(new Polygon(), "excess");
    private final Polygon doubt = Axes.styled(new Polygon(), "doubt");
    private final Group drawn = new Group();
    private final Tag name = new Tag("on-kv-cache");

    // While the context is dragged the areas stay: what has not changed is not worked out again.
    private Optional<Drawing> last = Optional.empty();

    private record Drawing(Bands bands, Bytes capacity) {}

    /// Painting large polygons is what a frame would spend most of its time on. They are kept as
    /// a picture, which the handle is dragged across.
    Areas() {
        drawn.getChildren().addAll(parts);
        drawn.getChildren().addAll(excess, doubt);
        drawn.setManaged(false);
        drawn.setCache(true);
    }

    @Override
    public List<? extends Node> marks() {
        return List.of(drawn);
    }

    @Override
    public List<Tag> tags() {
        return List.of(name);
    }

    @Override
    public void draw(Plot plot, ChartModel model, Places places) {
        var bands = new Bands(model.main().curve(), plot);
        var drawing = Optional.of(new Drawing(bands, model.capacity()));
        if (drawing.equals(last)) {
            return;
        }
        last = drawing;
        for (int i = 0; i < parts.size(); i++) {
            set(parts.get(i), bands.area(Part.all().get(i)));
        }
        set(excess, bands.excess(model.capacity()));
        set(doubt, bands.doubt());
    }

    /// The name of the stacked scenario stands in its cache, where another is drawn as well.
    @Override
    public void label(Plot plot, ChartModel model, Places places) {
        name.hide();
        if (model.other().isEmpty()) {
            return;
        }
        var size = name.saying(model.main().name());
        var bands = new Bands(model.main().curve(), plot);
        var wishes =
                Stream.of(0.7, 0.78, 0.62, 0.86, 0.54)
                        .map(share -> plot.area().x() + share * plot.area().width())
                        .flatMap(x -> inCache(x, size, bands).stream())
                        .toList();
        places.putIfFree(wishes, this).ifPresent(name::show);
    }

    /// A place around `x` in the middle of the cache, where the cache is high enough.
    private static Optional<Box> inCache(double x, Box size, Bands bands) {
        double top = Bands.heightAt(bands.top(Part.KV_CACHE), x);
        double bottom = Bands.heightAt(bands.bottom(Part.KV_CACHE), x);
        return bottom - top < size.height() + 4
                ? Optional.empty()
                : Optional.of(size.at(x - size.width() / 2, (top + bottom - size.height()) / 2));
    }

    static void set(Polygon polygon, double[] corners) {
        polygon.getPoints().setAll(boxed(corners));
    }

    static void set(Polyline line, double[] corners) {
        line.getPoints().setAll(boxed(corners));
    }

    private static List<Double> boxed(double[] corners) {
        return Arrays.stream(corners).boxed().toList();
    }

    /// `kv-cache` for [Part#KV_CACHE].
    static String styleClass(Part part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
