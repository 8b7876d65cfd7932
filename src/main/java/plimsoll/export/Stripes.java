package plimsoll.export;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.paint.Color;
import plimsoll.view.drawing.Ink;
import plimsoll.view.drawing.Outline;

/// Stripes one by one, for formats whose gradients do not repeat. Where one colour fades into the
/// next, a stripe ends half way.
///
/// @param ink what repeats
/// @param outline what is to be covered
record Stripes(Ink.Stripes ink, Outline outline) {

    /// One stripe, longer than what it covers.
    record Band(Outline outline, Color color) {}

    /// All that are seen, in order.
    List<Band> bands() {
        var box = bounds();
        var start = new Point2D(ink.x1(), ink.y1());
        var period = new Point2D(ink.x2(), ink.y2()).subtract(start);
        double length = period.magnitude();
        var way = period.normalize();
        var middle =
                new Point2D(
                        box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
        double reach = Math.hypot(box.getWidth(), box.getHeight()) / 2;
        double at = middle.subtract(start).dotProduct(way);
        int first = (int) Math.floor((at - reach) / length);
        int last = (int) Math.floor((at + reach) / length);
        var centre = start.add(way.multiply(at));
        var across = new Point2D(-way.getY(), way.getX());
        double aside = middle.subtract(centre).dotProduct(across);
        var bands = new ArrayList<Band>();
        for (int i = first; i <= last; i++) {
            var origin = start.add(period.multiply(i)).add(across.multiply(aside));
            bands.addAll(period(origin, period, across.multiply(reach)));
        }
        return bands;
    }

    private List<Band> period(Point2D origin, Point2D period, Point2D side) {
        var bands = new ArrayList<Band>();
        var stops = ink.stops();
        double from = 0;
        for (int i = 0; i < stops.size(); i++) {
            double to =
                    i + 1 < stops.size()
                            ? (stops.get(i).share() + stops.get(i + 1).share()) / 2
                            : 1;
            var color = stops.get(i).color();
            if (to > from && color.getOpacity() > 0) {
                var one = origin.add(period.multiply(from));
                bands.add(new Band(strip(one, origin.add(period.multiply(to)), side), color));
            }
            from = to;
        }
        return bands;
    }

    private static Outline strip(Point2D from, Point2D to, Point2D side) {
        return new Outline(
                List.of(
                        new Outline.Move(from.getX() - side.getX(), from.getY() - side.getY()),
                        new Outline.Straight(from.getX() + side.getX(), from.getY() + side.getY()),
                        new Outline.Straight(to.getX() + side.getX(), to.getY() + side.getY()),
                        new Outline.Straight(to.getX() - side.getX(), to.getY() - side.getY()),
                        new Outline.Close()));
    }

    /// The box around all points of the outline, with those that curves are bent towards.
    private Rectangle2D bounds() {
        var points = outline.steps().stream().flatMap(step -> points(step).stream()).toList();
        double left = points.stream().mapToDouble(Point2D::getX).min().orElse(0);
        double right = points.stream().mapToDouble(Point2D::getX).max().orElse(0);
        double top = points.stream().mapToDouble(Point2D::getY).min().orElse(0);
        double bottom = points.stream().mapToDouble(Point2D::getY).max().orElse(0);
        return new Rectangle2D(left, top, right - left, bottom - top);
    }

    private static List<Point2D> points(Outline.Step step) {
        return switch (step) {
            case Outline.Move(double x, double y) -> List.of(new Point2D(x, y));
            case Outline.Straight(double x, double y) -> List.of(new Point2D(x, y));
            case Outline.Curve(var x1, var y1, var x2, var y2, var x, var y) ->
                    List.of(new Point2D(x1, y1), new Point2D(x2, y2), new Point2D(x, y));
            case Outline.Close() -> List.of();
        };
    }
}
