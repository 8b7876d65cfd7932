package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Spinner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.core.Bytes;
import plimsoll.core.Plan;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Notice;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// Another language is chosen while the window is open.
class LanguageUiTest {
    private final OpenWindow window = OpenWindow.on(Plans.starter());

    @AfterEach
    void close() {
        choose("en");
        window.close();
        Words.speak(Language.ENGLISH);
    }

    @Test
    void allWordsChangeAndThePlanStays() {
        window.robot.interact(() -> window.plan.compare());
        Plan plan = window.ask(() -> window.plan.planProperty().get());
        choose("pl");
        assertEquals("_Porównaj", window.text("compare"));
        assertEquals("GPU spoza listy", window.spoken("custom-gpu"));
        assertTrue(window.text("verdict-headline").startsWith("Mieści się"));
        assertTrue(window.text("verdict-headline").contains(","));
        assertEquals(plan, window.ask(() -> window.plan.planProperty().get()));
        assertTrue(
                window.ask(() -> window.models.plan().history().undoableProperty().get())
                        .isPresent());
        choose("en");
        assertEquals("_Compare", window.text("compare"));
    }

    @Test
    void whatIsShownFollowsThePlanAsBefore() {
        choose("pl");
        window.robot.interact(() -> window.plan.useLargestContext());
        window.settle();
        assertTrue(window.text("verdict-headline").contains("20\u00a0480"));
    }

    /// With the comma of the language, or with a point.
    @Test
    void numbersAreTypedAsTheyAreWritten() {
        choose("pl");
        window.type("context-field", "1,5k\n");
        assertEquals(1536, window.scenario().context().count());
        reserve("1\u00a0024");
        assertEquals(Bytes.ofMiB(1024), window.scenario().rig().reserve());
        reserve("12,5");
        assertEquals(Bytes.ofMiB(1024), window.scenario().rig().reserve());
    }

    @Test
    void theSheetThatItIsChosenOnStays() {
        window.robot.interact(() -> window.window.set());
        choose("pl");
        assertTrue(window.shows("settings-pane"));
        assertEquals("Gotowe", window.text("settings-done"));
        assertTrue(window.ask(() -> window.node("settings-language").isFocused()));
        window.push("settings-done");
        assertFalse(window.shows("settings-pane"));
    }

    @Test
    void aNoticeInTheOtherLanguageGoes() {
        window.robot.interact(() -> window.notices.tell(new Notice.Done("Saved.")));
        choose("pl");
        assertEquals(Optional.empty(), window.ask(() -> window.notices.currentProperty().get()));
    }

    /// No model tells a window any more that is not there.
    @Test
    void theWindowThatWasThereIsLetGo() throws TimeoutException {
        var before = new WeakReference<>(window.ask(() -> window.node("header").getParent()));
        choose("pl");
        window.robot.interact(() -> window.plan.useLargestContext());
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> {
                    System.gc();
                    return before.refersTo(null);
                });
    }

    private void reserve(String typed) {
        window.robot.interact(
                () -> {
                    var stepper = (Spinner<?>) window.node("reserve");
                    stepper.getEditor().setText(typed);
                    stepper.commitValue();
                });
    }

    private void choose(String code) {
        window.robot.interact(
                () -> window.models.settings().change(s -> s.withLanguage(Optional.of(code))));
        window.settle();
    }
}
