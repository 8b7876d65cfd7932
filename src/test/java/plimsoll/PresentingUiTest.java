package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.core.KvType;
import plimsoll.core.Lesson.Step;
import plimsoll.core.Lesson;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Played;
import plimsoll.viewmodel.Verdict;

/// What a teacher does: prepares steps, shows them, and works them with a remote control.
class PresentingUiTest {
    private static final Scenario F16 = Plans.starter().withContext(new Tokens(24_576));
    private static final Scenario Q8 = Plans.withCache(F16, KvType.Q8_0, KvType.Q8_0);
    private static final Lesson LESSON =
            new Lesson(
                    List.of(
                            new Step("One", F16),
                            new Step("Two", Q8),
                            new Step("Three", Q8.withContext(new Tokens(8192)))));
    private static final OpenWindow window = OpenWindow.on(F16);

    @BeforeEach
    void prepare() {
        window.robot.interact(
                () -> window.plan.planProperty().set(Plan.of(F16).withLesson(LESSON)));
    }

    @AfterEach
    void goBack() {
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static void present() throws Exception {
        window.focus("theme");
        window.robot.push(KeyCode.F5);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> window.shows("presenter"));
        window.settle();
    }

    private static void push(KeyCode... keys) {
        for (KeyCode key : keys) {
            window.robot.push(key);
        }
        window.settle();
    }

    private static String title() {
        return window.text("presenter-title");
    }

    @Test
    void theKeysOfARemoteControlGoFromStepToStep() throws Exception {
        present();
        assertEquals("One", title());
        push(KeyCode.PAGE_DOWN);
        assertEquals("Two", title());
        push(KeyCode.PAGE_UP);
        assertEquals("One", title());
        push(KeyCode.RIGHT, KeyCode.SPACE);
        assertEquals("Three", title());
        push(KeyCode.RIGHT);
        assertEquals("Three", title());
        push(KeyCode.LEFT);
        assertEquals("Two", title());
        push(KeyCode.HOME);
        assertEquals("1 / 3", window.text("presenter-count"));
        push(KeyCode.END);
        assertEquals("3 / 3", window.text("presenter-count"));
    }

    @Test
    void onlyTheLessonIsSeenOnTheWholeScreenUntilItEnds() throws Exception {
        assertTrue(window.shows("verdict"));
        present();
        assertFalse(window.shows("header"));
        assertTrue(window.ask(() -> window.isFullScreen()));
        push(KeyCode.ESCAPE);
        assertFalse(window.shows("presenter"));
        assertTrue(window.shows("header"));
        assertFalse(window.ask(() -> window.isFullScreen()));
        assertEquals(F16, window.scenario());
    }

    @Test
    void theScreenGoesDarkAndComesBack() throws Exception {
        present();
        assertFalse(window.shows("presenter-night"));
        push(KeyCode.B);
        assertTrue(window.shows("presenter-night"));
        push(KeyCode.PERIOD);
        assertFalse(window.shows("presenter-night"));
        push(KeyCode.B, KeyCode.RIGHT);
        assertFalse(window.shows("presenter-night"));
        assertEquals("Two", title());
    }

    @Test
    void whatIsNewIsSaidAndSpoken() throws Exception {
        present();
        assertEquals("", window.text("presenter-change"));
        push(KeyCode.RIGHT);
        assertEquals("f16 → q8_0", window.text("presenter-change"));
        var step = Played.of(LESSON).moved(1);
        assertEquals(step.spotlight().orElseThrow().effect(), window.text("presenter-effect"));
        String spoken = window.spoken("presenter");
        assertTrue(spoken.contains(Verdict.of(step.forecast()).headline()), spoken);
        assertTrue(spoken.contains(step.spotlight().orElseThrow().effect()), spoken);
    }

    @Test
    void stepsAreAddedNamedMovedAndRemoved() {
        window.plan(F16);
        window.robot.interact(PresentingUiTest::choosePresent);
        window.settle();
        assertTrue(window.shows("lesson-pane"));
        window.push("lesson-add");
        assertEquals("Qwen3 14B on an RTX 4070 Ti, f16 cache", plain(window.text("step-name-1")));
        window.robot.interact(() -> window.plan.edit(_ -> Q8));
        window.push("lesson-add");
        window.type("step-name-2", "Half of it");
        push(KeyCode.TAB);
        assertEquals("Half of it", steps().get(1).name());
        window.push("step-up-2");
        assertEquals(List.of(Q8, F16), steps().stream().map(Step::scenario).toList());
        assertEquals("Half of it", window.text("step-name-1"));
        window.push("step-remove-1");
        assertEquals(List.of(F16), steps().stream().map(Step::scenario).toList());
        window.push("step-edit-1");
        assertEquals(F16, window.scenario());
        window.push("lesson-close");
        assertFalse(window.shows("lesson-pane"));
    }

    @Test
    void withoutStepsThePlanItselfIsShown() throws Exception {
        window.plan(F16);
        window.push("compare");
        present();
        assertEquals("1 / 2", window.text("presenter-count"));
        push(KeyCode.RIGHT);
        assertEquals("q8_0", title());
    }

    private static void choosePresent() {
        ((MenuButton) window.node("menu"))
                .getItems().stream()
                        .filter(item -> "menu-present".equals(item.getId()))
                        .forEach(MenuItem::fire);
    }

    private static List<Step> steps() {
        return window.ask(() -> window.plan.planProperty().get().lesson().steps());
    }
}
