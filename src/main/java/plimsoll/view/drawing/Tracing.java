package plimsoll.view.drawing;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;

/// Takes down what a laid-out scene shows, so that a file tells the same as the screen: there is
/// one drawing, and this is a copy of it.
///
/// What a scene draws is known here as far as drawn views need it: filled and stroked shapes,
/// grounds of regions, and texts. Nothing is turned or scaled.
public final class Tracing {
    private final List<Mark> marks = new ArrayList<>();

    private Tracing() {}

    /// All that is seen of `root`, which is styled and laid out; on the toolkit's thread.
    public static List<Mark> of(Parent root) {
        var tracing = new Tracing();
        tracing.trace(root);
        return List.copyOf(tracing.marks);
    }

    private void trace(Node node) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case Text text -> words(text);
            case Shape shape -> shape(shape);
            case Region region -> {
                marks.addAll(Grounds.of(region));
                region.getChildrenUnmodifiable().forEach(this::trace);
            }
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::trace);
            default -> throw new IllegalArgumentException("not a drawn view: " + node);
        }
    }

    private void shape(Shape shape) {
        var at = shape.localToScene(Point2D.ZERO);
        var outline = Outlines.of(shape, at);
        Inks.of(shape.getFill(), at).ifPresent(ink -> marks.add(new Mark.Area(outline, ink)));
        if (shape.getStroke() instanceof Color color && color.getOpacity() > 0) {
            var dashes = shape.getStrokeDashArray();
            marks.add(new Mark.Line(outline, color, shape.getStrokeWidth(), dashes));
        }
    }

    private void words(Text text) {
        var lines = text.getLayoutInfo().getTextLines(false);
        if (text.getText().isBlank() || !(text.getFill() instanceof Color color)) {
            return;
        }
        var first = lines.getFirst().bounds();
        var corner =
                text.localToScene(
                        text.getLayoutBounds().getMinX() - first.getMinX(),
                        text.getLayoutBounds().getMinY() - first.getMinY());
        lines.forEach(line -> line(text, line, corner, color));
    }

    private void line(Text text, TextLineInfo line, Point2D corner, Color color) {
        String words = text.getText().substring(line.start(), line.end()).stripTrailing();
        if (words.isEmpty()) {
            return;
        }
        var bounds = line.bounds();
        marks.add(
                new Mark.Words(
                        words,
                        Face.of(text.getFont()),
                        text.getFont().getSize(),
                        corner.getX() + bounds.getMinX(),
                        corner.getY() + bounds.getMinY() + text.getBaselineOffset(),
                        bounds.getWidth(),
                        color));
    }
}
