package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.plan.LastWindow;
import plimsoll.support.Plans;

class LastWindowUiTest {
    @Test
    void thePlaceComesBack() {
        var first = new LastWindow.Frame(40, 30, 1100, 800, false);
        LastWindow left;
        try (var window = OpenWindow.on(Plans.starter(), at(first))) {
            left = window.window.left();
        }
        assertEquals(at(first), left);
        try (var window = OpenWindow.on(Plans.starter(), left)) {
            assertEquals(left, window.window.left());
        }
    }

    @Test
    void aPlaceThatIsOnNoScreenIsLeft() {
        var far = new LastWindow.Frame(90_000, 10, 1200, 800, false);
        try (var window = OpenWindow.on(Plans.starter(), at(far))) {
            assertTrue(window.window.left().frame().orElseThrow().x() < 10_000);
        }
    }

    private static LastWindow at(LastWindow.Frame frame) {
        return new LastWindow(Optional.of(frame));
    }
}
