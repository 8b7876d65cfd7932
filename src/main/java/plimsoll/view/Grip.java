package plimsoll.view;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import plimsoll.words.Words;

/// The gap beside a column, which is dragged to make the column wider or narrower. A double click
/// brings its usual width back.
final class Grip extends Region {
    /// What is in a column is laid out for this width.
    static final double LEAST = 328;

    static final double MOST = 560;
    private static final double STEP = 16;
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

    private final Region column;
    private final int sign;
    private OptionalDouble chosen = OptionalDouble.empty();
    private double from;

    /// @param column what it stands beside
    /// @param sign 1 where the column grows to the right, −1 where it grows to the left
    Grip(String id, String name, Region column, int sign) {
        this.column = column;
        this.sign = sign;
        setId(id);
        getStyleClass().add("grip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        setAccessibleHelp(Words.of("help.slider"));
        setOnMousePressed(this::pressed);
        setOnMouseDragged(event -> choose(from + sign * event.getSceneX() / scale()));
        setOnMouseReleased(_ -> pseudoClassStateChanged(DRAGGED, false));
        setOnKeyPressed(this::keyed);
    }

    /// The width that was chosen; none where it is the usual one.
    OptionalDouble chosen() {
        return chosen;
    }

    /// Makes the column so wide, within what is of use.
    void choose(double width) {
        double within = Math.clamp(Math.rint(width), LEAST, MOST);
        chosen = OptionalDouble.of(within);
        column.setStyle(
                String.format(
                        Locale.ROOT,
                        "-fx-min-width: %.0fpx; -fx-pref-width: %.0fpx; -fx-max-width: %2$.0fpx",
                        LEAST,
                        within));
    }

    private void pressed(MouseEvent event) {
        if (event.getClickCount() > 1) {
            chosen = OptionalDouble.empty();
            column.setStyle("");
        }
        from = column.getWidth() - sign * event.getSceneX() / scale();
        pseudoClassStateChanged(DRAGGED, true);
        event.consume();
    }

    private void keyed(KeyEvent event) {
        int way =
                switch (event.getCode()) {
                    case LEFT -> -sign;
                    case RIGHT -> sign;
                    default -> 0;
                };
        if (way != 0) {
            choose(column.getWidth() + way * STEP);
            event.consume();
        }
    }

    /// How many pixels of the scene a pixel of the column has.
    private double scale() {
        return getLocalToSceneTransform().getMxx();
    }
}
