package plimsoll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;

/// The page keys, Home and End, on every slider and on the handle of the chart.
class SliderKeysUiTest {
    private static final OpenWindow window = OpenWindow.on(Plans.starter());

    @BeforeEach
    void startAnew() {
        window.plan(Plans.starter());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static long context() {
        return window.scenario().context().count();
    }

    @ParameterizedTest
    @CsvSource({"context-slider", "context-chart"})
    void keysMoveTheContext(String id) {
        long before = context();
        window.keys(id, KeyCode.PAGE_DOWN);
        long page = context();
        assertThat(page).isLessThan(before);
        window.keys(id, KeyCode.PAGE_UP);
        assertEquals(before, context());
        window.keys(id, KeyCode.RIGHT);
        assertThat(context() - before).isPositive().isLessThan(before - page);
        window.keys(id, KeyCode.HOME);
        assertThat(context()).isPositive().isLessThan(page);
        window.keys(id, KeyCode.END);
        assertEquals(new Tokens(40_960), window.scenario().context());
        window.keys(id, KeyCode.PAGE_UP);
        assertEquals(new Tokens(40_960), window.scenario().context());
    }

    @ParameterizedTest
    @CsvSource({"cache-slider", "weights-slider"})
    void keysMoveThroughTheStops(String id) {
        var slider = window.slider(id);
        window.keys(id, KeyCode.HOME);
        assertEquals(0, slider.getValue());
        var smallest = window.scenario();
        window.keys(id, KeyCode.PAGE_UP);
        assertEquals(3, slider.getValue());
        assertThat(window.scenario()).isNotEqualTo(smallest);
        window.keys(id, KeyCode.PAGE_DOWN);
        assertEquals(smallest, window.scenario());
        window.keys(id, KeyCode.PAGE_DOWN);
        assertEquals(0, slider.getValue());
        window.keys(id, KeyCode.END, KeyCode.PAGE_UP);
        assertEquals(slider.getMax(), slider.getValue());
    }

    @Test
    void aSwitchIsSpokenAndTurnedByAScreenReader() {
        var toggle = window.node("kv-on-gpu");
        assertEquals(
                true,
                window.ask(() -> toggle.queryAccessibleAttribute(AccessibleAttribute.SELECTED)));
        window.robot.interact(() -> toggle.executeAccessibleAction(AccessibleAction.FIRE));
        assertEquals(
                false,
                window.ask(() -> toggle.queryAccessibleAttribute(AccessibleAttribute.SELECTED)));
        assertEquals(false, window.scenario().cache().onGpu());
    }
}
