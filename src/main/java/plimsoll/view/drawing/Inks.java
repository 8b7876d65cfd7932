package plimsoll.view.drawing;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.paint.Color;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;

/// The toolkit's paints as inks.
final class Inks {
    private Inks() {}

    /// What `paint` looks like; nothing where it is not seen.
    ///
    /// @param at where the node stands that is painted; gradients begin there
    static Optional<Ink> of(Paint paint, Point2D at) {
        return switch (paint) {
            case null -> Optional.empty();
            case Color color when color.getOpacity() == 0 -> Optional.empty();
            case Color color -> Optional.of(new Ink.Plain(color));
            case LinearGradient gradient -> Optional.of(stripes(gradient, at));
            default -> throw new IllegalArgumentException("not a plain paint: " + paint);
        };
    }

    private static Ink stripes(LinearGradient gradient, Point2D at) {
        return new Ink.Stripes(
                at.getX() + gradient.getStartX(),
                at.getY() + gradient.getStartY(),
                at.getX() + gradient.getEndX(),
                at.getY() + gradient.getEndY(),
                gradient.getStops().stream()
                        .map(stop -> new Ink.Stop(stop.getOffset(), stop.getColor()))
                        .toList());
    }
}
