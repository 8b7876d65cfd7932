package plimsoll.view.drawing;

import java.util.List;
import javafx.scene.paint.Color;

/// What a shape is filled with.
public sealed interface Ink {

    /// One colour, which may let through what lies below.
    record Plain(Color color) implements Ink {}

    /// Stripes that repeat for ever, across the way from one point to another.
    ///
    /// @param x1 where a stripe begins
    /// @param y1 where a stripe begins
    /// @param x2 where the next one does
    /// @param y2 where the next one does
    /// @param stops the colours on that way
    record Stripes(double x1, double y1, double x2, double y2, List<Stop> stops) implements Ink {
        public Stripes {
            stops = List.copyOf(stops);
        }
    }

    /// A colour on the way from one stripe to the next.
    ///
    /// @param share of the way, `0 <= share <= 1`
    record Stop(double share, Color color) {}
}
