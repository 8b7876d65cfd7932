package plimsoll.view.chart;

import javafx.scene.shape.Rectangle;

/// A straight line along an axis, on whole pixels.
///
/// It is a rectangle because in software a filled one is drawn several times as fast as a stroke.
final class Rule extends Rectangle {
    private final double thickness;

    /// @param styleClass what it shows, in kebab case
    /// @param thickness in whole pixels
    Rule(String styleClass, double thickness) {
        this.thickness = thickness;
        Axes.styled(this, styleClass);
    }

    void across(double fromX, double toX, double y) {
        place(Math.rint(fromX), pixel(y), Math.rint(toX) - Math.rint(fromX), thickness);
    }

    void down(double x, double fromY, double toY) {
        place(pixel(x), Math.rint(fromY), thickness, Math.rint(toY) - Math.rint(fromY));
    }

    private double pixel(double middle) {
        return Math.rint(middle - thickness / 2);
    }

    private void place(double x, double y, double width, double height) {
        setX(x);
        setY(y);
        setWidth(Math.max(0, width));
        setHeight(Math.max(0, height));
    }
}
