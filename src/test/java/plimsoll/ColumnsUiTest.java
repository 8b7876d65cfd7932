package plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.plan.LastWindow.Columns;
import plimsoll.plan.LastWindow.Frame;
import plimsoll.plan.LastWindow;
import plimsoll.plan.Settings;
import plimsoll.support.Plans;

/// Columns are made wider and narrower, and are so the next time.
class ColumnsUiTest {
    private static final LastWindow WIDE_ENOUGH =
            new LastWindow(Optional.of(new Frame(0, 0, 1000, 1000, false)));
    private static final OpenWindow window = OpenWindow.on(Plans.starter(), WIDE_ENOUGH);

    @AfterEach
    void asUsual() {
        window.robot.interact(() -> window.models.settings().change(_ -> Settings.USUAL));
        window.robot.doubleClickOn(window.node("left-grip"), MouseButton.PRIMARY);
        window.settle();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static double width(OpenWindow of) {
        return of.ask(() -> ((Region) of.scene().lookup(".column.left")).getWidth());
    }

    private static OptionalDouble left() {
        return window.ask(() -> window.window.left().columns().left());
    }

    /// The events of a drag; the robot of the headless screen leaves out some on its way.
    private static void drag(double by) {
        window.robot.interact(
                () -> {
                    double x = window.node("left-grip").localToScene(5, 100).getX();
                    tell(MouseEvent.MOUSE_PRESSED, x);
                    tell(MouseEvent.MOUSE_DRAGGED, x + by / 2);
                    tell(MouseEvent.MOUSE_DRAGGED, x + by);
                    tell(MouseEvent.MOUSE_RELEASED, x + by);
                });
        window.settle();
    }

    private static void tell(EventType<MouseEvent> type, double x) {
        var grip = window.node("left-grip");
        grip.fireEvent(
                new MouseEvent(
                        type,
                        x,
                        100,
                        x,
                        100,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(grip, x, 100)));
    }

    @Test
    void theGapBesideAColumnIsDragged() {
        double before = width(window);
        drag(40);
        assertThat(width(window)).isEqualTo(before + 40);
        assertThat(left()).hasValue(before + 40);
    }

    @Test
    void aColumnStaysOfUse() {
        drag(-200);
        assertThat(width(window)).isEqualTo(328);
        drag(700);
        assertThat(left()).hasValue(560);
        assertThat(width(window)).isBetween(328.0, 560.0);
    }

    @Test
    void keysMoveItToo() {
        double before = width(window);
        window.keys("left-grip", KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT);
        assertThat(width(window)).isEqualTo(before + 16);
    }

    @Test
    void aDoubleClickBringsTheUsualWidthBack() {
        drag(40);
        window.robot.doubleClickOn(window.node("left-grip"), MouseButton.PRIMARY);
        window.settle();
        assertThat(left()).isEmpty();
        assertThat(width(window)).isEqualTo(328);
    }

    @Test
    void theyStayInAnotherLanguage() {
        drag(40);
        double before = width(window);
        window.robot.interact(
                () -> window.models.settings().change(s -> s.withLanguage(Optional.of("pl"))));
        window.settle();
        assertThat(width(window)).isEqualTo(before);
    }

    @Test
    void theyAreSoTheNextTime() {
        var last =
                new LastWindow(
                        WIDE_ENOUGH.frame(),
                        new Columns(OptionalDouble.of(400), OptionalDouble.of(90_000)));
        try (var next = OpenWindow.on(Plans.starter(), last)) {
            assertThat(width(next)).isEqualTo(400);
            var kept = next.window.left().columns();
            assertThat(kept.left()).hasValue(400);
            assertThat(kept.right()).hasValue(560);
        }
    }
}
