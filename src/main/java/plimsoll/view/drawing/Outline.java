package plimsoll.view.drawing;

import java.util.List;

/// The edge of a shape, step by step.
///
/// @param steps the first one is a [Move]
public record Outline(List<Step> steps) {
    public Outline {
        steps = List.copyOf(steps);
    }

    /// One step.
    public sealed interface Step {}

    /// To a point, drawing nothing.
    public record Move(double x, double y) implements Step {}

    /// Straight to a point.
    public record Straight(double x, double y) implements Step {}

    /// To a point, bent towards two others: a cubic Bézier curve.
    public record Curve(double x1, double y1, double x2, double y2, double x, double y)
            implements Step {}

    /// Back to the point that was moved to last.
    public record Close() implements Step {}
}
