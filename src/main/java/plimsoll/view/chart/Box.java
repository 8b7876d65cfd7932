package plimsoll.view.chart;

/// A rectangle in pixels.
///
/// @param x its left edge
/// @param y its upper edge
/// @param width to the right
/// @param height downwards
record Box(double x, double y, double width, double height) {

    /// The smallest box around two points.
    static Box around(double x1, double y1, double x2, double y2) {
        return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Box at(double newX, double newY) {
        return new Box(newX, newY, width, height);
    }

    /// The box with `margin` more on every side.
    Box grown(double margin) {
        return new Box(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    /// This box, moved as little as needed to lie inside of `frame`; at its left and upper edge
    /// where it is larger.
    Box inside(Box frame) {
        return at(
                Math.max(frame.x, Math.min(x, frame.right() - width)),
                Math.max(frame.y, Math.min(y, frame.bottom() - height)));
    }

    /// How many square pixels of the two boxes coincide.
    double overlap(Box other) {
        double wide = Math.min(right(), other.right()) - Math.max(x, other.x);
        double high = Math.min(bottom(), other.bottom()) - Math.max(y, other.y);
        return Math.max(0, wide) * Math.max(0, high);
    }
}
