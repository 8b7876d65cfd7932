package plimsoll.view.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.CornerRadii;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import plimsoll.view.drawing.Outline.Close;
import plimsoll.view.drawing.Outline.Curve;
import plimsoll.view.drawing.Outline.Move;
import plimsoll.view.drawing.Outline.Step;
import plimsoll.view.drawing.Outline.Straight;

/// The toolkit's shapes as outlines.
final class Outlines {
    /// How far the handles of a quarter of a circle lie from its ends, in radii: with it, the
    /// middle of the curve lies on the circle, `4 / 3 · (√2 − 1)`.
    private static final double QUARTER = 4.0 / 3 * (Math.sqrt(2) - 1);

    private Outlines() {}

    /// @param at where the shape's own coordinates begin
    static Outline of(Shape shape, Point2D at) {
        return switch (shape) {
            case Polygon polygon -> corners(polygon.getPoints(), at, true);
            case Polyline line -> corners(line.getPoints(), at, false);
            case Line line ->
                    corners(
                            List.of(
                                    line.getStartX(),
                                    line.getStartY(),
                                    line.getEndX(),
                                    line.getEndY()),
                            at,
                            false);
            case Rectangle box ->
                    box(
                            new Rectangle2D(
                                    at.getX() + box.getX(),
                                    at.getY() + box.getY(),
                                    box.getWidth(),
                                    box.getHeight()),
                            CornerRadii.EMPTY);
            case Circle circle -> circle(circle, at);
            case Path path ->
                    new Outline(path.getElements().stream().map(e -> step(e, at)).toList());
            default -> throw new IllegalArgumentException("not a plain shape: " + shape);
        };
    }

    private static Outline corners(List<Double> points, Point2D at, boolean closed) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < points.size(); i += 2) {
            double x = at.getX() + points.get(i);
            double y = at.getY() + points.get(i + 1);
            steps.add(i == 0 ? new Move(x, y) : new Straight(x, y));
        }
        if (closed) {
            steps.add(new Close());
        }
        return new Outline(steps);
    }

    private static Outline circle(Circle circle, Point2D at) {
        double radius = circle.getRadius();
        return box(
                new Rectangle2D(
                        at.getX() + circle.getCenterX() - radius,
                        at.getY() + circle.getCenterY() - radius,
                        2 * radius,
                        2 * radius),
                new CornerRadii(radius));
    }

    /// A box with round corners; those of a half of it at most.
    static Outline box(Rectangle2D box, CornerRadii radii) {
        double most = Math.min(box.getWidth(), box.getHeight()) / 2;
        var corners = new Corners(box, new ArrayList<>());
        corners.add(0, Math.min(most, radii.getTopLeftHorizontalRadius()));
        corners.add(1, Math.min(most, radii.getTopRightHorizontalRadius()));
        corners.add(2, Math.min(most, radii.getBottomRightHorizontalRadius()));
        corners.add(3, Math.min(most, radii.getBottomLeftHorizontalRadius()));
        corners.steps().add(new Close());
        return new Outline(corners.steps());
    }

    /// A box whose corners are drawn clockwise from the upper left one.
    private record Corners(Rectangle2D box, List<Step> steps) {
        void add(int corner, double radius) {
            boolean right = corner == 1 || corner == 2;
            double x = right ? box.getMaxX() : box.getMinX();
            double y = corner < 2 ? box.getMinY() : box.getMaxY();
            double inX = right ? -1 : 1;
            double inY = corner < 2 ? 1 : -1;
            boolean rises = corner % 2 == 0;
            double startX = rises ? x : x + inX * radius;
            double startY = rises ? y + inY * radius : y;
            steps.add(steps.isEmpty() ? new Move(startX, startY) : new Straight(startX, startY));
            if (radius > 0) {
                double endX = rises ? x + inX * radius : x;
                double endY = rises ? y : y + inY * radius;
                steps.add(
                        new Curve(
                                startX + QUARTER * (x - startX),
                                startY + QUARTER * (y - startY),
                                endX + QUARTER * (x - endX),
                                endY + QUARTER * (y - endY),
                                endX,
                                endY));
            }
        }
    }

    private static Step step(PathElement element, Point2D at) {
        double x = at.getX();
        double y = at.getY();
        return switch (element) {
            case MoveTo to -> new Move(x + to.getX(), y + to.getY());
            case LineTo to -> new Straight(x + to.getX(), y + to.getY());
            case CubicCurveTo to ->
                    new Curve(
                            x + to.getControlX1(),
                            y + to.getControlY1(),
                            x + to.getControlX2(),
                            y + to.getControlY2(),
                            x + to.getX(),
                            y + to.getY());
            case ClosePath _ -> new Close();
            default -> throw new IllegalArgumentException("not a plain step: " + element);
        };
    }
}
