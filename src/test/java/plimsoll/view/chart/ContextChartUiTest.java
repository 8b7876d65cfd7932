package plimsoll.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.Tokens;
import plimsoll.support.FxTest;
import plimsoll.support.Pixels;
import plimsoll.support.Synthetic;
import plimsoll.view.Theme;

@ExtendWith(FxTest.class)
class ContextChartUiTest {
    private final SimpleObjectProperty<ChartModel> model =
            new SimpleObjectProperty<>(Synthetic.F16.chart(16384));
    private final List<Tokens> picked = new ArrayList<>();
    private final ContextChart chart = new ContextChart(model, picked::add);

    @ParameterizedTest
    @CsvSource({
        "LEFT,16128",
        "RIGHT,16640",
        "PAGE_UP,24576",
        "PAGE_DOWN,8192",
        "HOME,256",
        "END,40960"
    })
    void keysMoveTheCursor(KeyCode key, int context) {
        lay(704, 400);
        press(key);
        assertEquals(List.of(new Tokens(context)), picked);
    }

    @Test
    void otherKeysAreLeftAlone() {
        lay(704, 400);
        press(KeyCode.TAB);
        assertEquals(List.of(), picked);
    }

    @Test
    void draggingPicksTheContextBelowTheMouse() {
        lay(704, 400);
        mouse(MouseEvent.MOUSE_PRESSED, Axes.LEFT + 320);
        mouse(MouseEvent.MOUSE_DRAGGED, Axes.LEFT + 480);
        mouse(MouseEvent.MOUSE_DRAGGED, 9999);
        assertEquals(List.of(new Tokens(20480), new Tokens(30720), new Tokens(40960)), picked);
    }

    @Test
    void theValuesAreSpoken() {
        assertEquals(AccessibleRole.SLIDER, chart.getAccessibleRole());
        assertTrue(chart.isFocusTraversable());
        assertEquals(
                "16 384 tokens, total 11.68 GiB: Weights 8.38, Runtime 0.50, Activations 0.30,"
                        + " KV cache 2.50; capacity 11.99 GiB; out of memory above 18 432",
                chart.getAccessibleText().replace('\u00a0', ' '));
        model.set(Synthetic.Q8.chart(256));
        assertTrue(chart.getAccessibleText().startsWith("256 tokens"));
    }

    @Test
    void aDragMakesNoNodes() {
        lay(704, 400);
        var before = List.copyOf(chart.getChildrenUnmodifiable());
        for (int context = 256; context <= 40960; context += 256) {
            model.set(Synthetic.F16.chart(context));
            chart.layout();
        }
        assertEquals(before, chart.getChildrenUnmodifiable());
    }

    @ParameterizedTest
    @CsvSource({"640,360", "700,400", "1000,600", "2400,1400"})
    void noLabelHidesAnotherWhereverTheCursorIs(int width, int height) {
        lay(width, height);
        for (int context = 256; context <= 40960; context += 256) {
            model.set(Synthetic.Q8.compared(context, Synthetic.F16));
            chart.layout();
            assertApart(context);
        }
    }

    @Test
    void whatFitsToTheEndHasNoMark() {
        model.set(new Synthetic(4, 10, 8192).chart(1024));
        lay(704, 400);
        assertFalse(shown().stream().anyMatch(tag -> tag.getStyleClass().contains("oom")));
        model.set(new Synthetic(20, 10, 8192).chart(1024));
        chart.layout();
        assertTrue(shown().stream().anyMatch(tag -> tag.getText().equals("OOM at any context")));
    }

    private void assertApart(int context) {
        var tags = shown();
        for (var tag : tags) {
            var bounds = tag.getBoundsInParent();
            assertTrue(chart.getLayoutBounds().contains(bounds), () -> context + ": " + tag);
            for (var other : tags) {
                boolean hides = tag != other && bounds.intersects(other.getBoundsInParent());
                assertFalse(hides, () -> context + ": " + tag + " hides " + other);
            }
        }
    }

    private List<Tag> shown() {
        return chart.getChildrenUnmodifiable().stream()
                .filter(node -> node instanceof Tag && node.isVisible())
                .map(Tag.class::cast)
                .toList();
    }

    private void lay(int width, int height) {
        Pixels.of(new BorderPane(chart), width, height, Theme.LIGHT);
    }

    private void press(KeyCode key) {
        Event.fireEvent(
                chart, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private void mouse(EventType<MouseEvent> type, double x) {
        Event.fireEvent(
                chart,
                new MouseEvent(
                        type,
                        x,
                        200,
                        x,
                        200,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }
}
