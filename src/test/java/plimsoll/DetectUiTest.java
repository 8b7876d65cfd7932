package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import javafx.scene.control.Spinner;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.detect.Detector;
import plimsoll.detect.FakeMachine;
import plimsoll.support.Plans;

/// A person has Plimsoll look for the GPUs of the machine.
class DetectUiTest {
    private static final String DETECT = "detect";

    private static OpenWindow on(Detector detector) {
        return OpenWindow.on(Plans.starter(), detector);
    }

    private static void settle(OpenWindow window) {
        WaitForAsyncUtils.waitForFxEvents();
        while (window.spoken(DETECT).startsWith("Stop")) {
            WaitForAsyncUtils.sleep(10, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
        window.settle();
    }

    @Test
    void aClickPlansForTheMachinesOwnGpu() {
        var card = FakeMachine.card("NVIDIA GeForce RTX 4090", 24564, 23000);
        try (var window = on(FakeMachine.with(card))) {
            window.robot.clickOn("#detect", MouseButton.PRIMARY);
            settle(window);
            assertEquals("RTX 4090", window.scenario().rig().first().name());
            assertEquals(1564, ((Spinner<?>) window.node("reserve")).getValue());
            assertEquals(
                    "Found RTX 4090, 24 564 MiB. Other programs use 1 564 MiB of it, which is"
                            + " reserved.",
                    plain(window.spoken("notice").strip()));
            assertTrue(window.shows("notice"));
        }
    }

    @Test
    void whereThereIsNoneANoticeSaysSoAndThePlanStays() {
        try (var window = on(FakeMachine.empty())) {
            var before = window.scenario();
            window.push(DETECT);
            settle(window);
            assertTrue(window.spoken("notice").startsWith("No GPU was found: "));
            assertEquals(before, window.scenario());
        }
    }

    @Test
    void aSecondPressGivesUp() {
        try (var window = on(FakeMachine.silent())) {
            window.push(DETECT);
            assertEquals("Stop looking for GPUs", window.spoken(DETECT));
            window.push(DETECT);
            settle(window);
            assertEquals("Detect this machine's GPUs", window.spoken(DETECT));
            assertFalse(window.shows("notice"));
        }
    }
}
