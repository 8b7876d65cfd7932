package plimsoll.view.drawing;

import java.util.List;
import javafx.scene.paint.Color;

/// One thing that is drawn.
public sealed interface Mark {

    /// A filled shape.
    ///
    /// @param outline its edge; what it encloses an even number of times is not filled
    record Area(Outline outline, Ink ink) implements Mark {}

    /// A line.
    ///
    /// @param outline where it runs
    /// @param width across it
    /// @param dashes how long it is drawn and left out, in turn; empty where it is whole
    record Line(Outline outline, Color color, double width, List<Double> dashes) implements Mark {
        public Line {
            dashes = List.copyOf(dashes);
        }
    }

    /// One line of text.
    ///
    /// @param text without a line break
    /// @param face how the letters look
    /// @param size of the letters, as a font counts it
    /// @param x where it begins
    /// @param y the line that the letters stand on
    /// @param width how far it reaches
    record Words(String text, Face face, double size, double x, double y, double width, Color color)
            implements Mark {}
}
