package plimsoll.view;

import java.util.function.DoubleSupplier;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;

/// The page keys on a slider; the toolkit's own know only the arrows, Home and End.
final class Pages {
    private Pages() {}

    /// Lets them move `slider` by `page`.
    static void turn(Slider slider, DoubleSupplier page) {
        slider.addEventHandler(
                KeyEvent.KEY_PRESSED,
                key -> {
                    switch (key.getCode()) {
                        case PAGE_UP -> move(slider, page.getAsDouble());
                        case PAGE_DOWN -> move(slider, -page.getAsDouble());
                        default -> {
                            return;
                        }
                    }
                    key.consume();
                });
    }

    private static void move(Slider slider, double by) {
        double there = slider.getValue() + by;
        slider.adjustValue(Math.clamp(there, slider.getMin(), slider.getMax()));
    }
}
