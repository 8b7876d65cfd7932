package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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

    private void choose(String code) {
        window.robot.interact(
                () -> window.models.settings().change(s -> s.withLanguage(Optional.of(code))));
        window.settle();
    }
}
