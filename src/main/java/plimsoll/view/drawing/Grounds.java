package plimsoll.view.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.shape.Shape;

/// What regions lay below their content.
final class Grounds {
    private Grounds() {}

    static List<Mark> of(Region region) {
        var marks = new ArrayList<Mark>();
        if (region.getBackground() != null) {
            var at = region.localToScene(Point2D.ZERO);
            for (var fill : region.getBackground().getFills()) {
                Inks.of(fill.getFill(), at)
                        .map(ink -> new Mark.Area(outline(region, fill, at), ink))
                        .ifPresent(marks::add);
            }
        }
        return marks;
    }

    private static Outline outline(Region region, BackgroundFill fill, Point2D at) {
        if (region.getShape() != null) {
            // A shape with nothing taken away is the same in the few steps that are known here.
            var shape = Shape.union(region.getShape(), region.getShape());
            var bounds = shape.getLayoutBounds();
            return Outlines.of(shape, at.subtract(bounds.getMinX(), bounds.getMinY()));
        }
        var insets = fill.getInsets();
        var box =
                new Rectangle2D(
                        at.getX() + insets.getLeft(),
                        at.getY() + insets.getTop(),
                        Math.max(0, region.getWidth() - insets.getLeft() - insets.getRight()),
                        Math.max(0, region.getHeight() - insets.getTop() - insets.getBottom()));
        return Outlines.box(box, fill.getRadii());
    }
}
