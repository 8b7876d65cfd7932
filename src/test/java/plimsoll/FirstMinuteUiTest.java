package plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Term;

/// What helps who opens Plimsoll for the first time.
class FirstMinuteUiTest {
    private static final List<String> HINTS = List.of("hint-context", "hint-cache", "hint-curve");

    private OpenWindow window;

    @BeforeEach
    void open() {
        window = OpenWindow.on(Plans.starter());
    }

    @AfterEach
    void close() {
        window.robot.interact(() -> cards().forEach(Tooltip::hide));
        window.close();
    }

    private List<String> hints() {
        return HINTS.stream().filter(window::shows).toList();
    }

    private void introduce() {
        window.robot.interact(window.window::introduce);
        window.settle();
    }

    @Test
    void hintsAreShownOnceAndOnlyWhenAsked() {
        assertThat(hints()).isEmpty();
        introduce();
        assertThat(hints()).isEqualTo(HINTS);
        assertThat(window.models.settings().chosenProperty().get().introduced()).isTrue();
        window.keys("context-slider", KeyCode.ESCAPE);
        assertThat(hints()).isEmpty();
        introduce();
        assertThat(hints()).isEmpty();
    }

    @Test
    void aClickPutsThemAway() {
        introduce();
        window.robot.clickOn("#hint-cache");
        window.settle();
        assertThat(hints()).isEmpty();
    }

    @Test
    void eachGoesWhenItsThingIsDone() {
        introduce();
        window.keys("context-slider", KeyCode.RIGHT);
        assertThat(hints()).containsExactly("hint-cache");
        window.keys("cache-slider", KeyCode.LEFT);
        assertThat(hints()).isEmpty();
        assertThat(window.scene().lookup("#hints")).isNull();
    }

    @Test
    void theyTakeNeitherTheKeyboardNorTheMouse() {
        introduce();
        assertThat(window.scene().lookup("#hints").isPickOnBounds()).isFalse();
        assertThat(HINTS).noneMatch(hint -> window.node(hint).isFocusTraversable());
        window.drag("context-chart", 0.2, 0.3);
        assertThat(hints()).containsExactly("hint-cache");
    }

    @Test
    void aWordIsExplainedWhileTheMouseRestsOnIt() throws Exception {
        window.robot.moveTo(word("Weight quantization"));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !window.ask(this::cards).isEmpty());
        assertThat(shown()).contains(Term.QUANTIZATION.meaning());
    }

    @Test
    void aControlIsExplainedByKeys() {
        window.focus("cache-slider");
        ask();
        assertThat(shown()).contains(Term.KV_CACHE.meaning());
        window.focus("context-slider");
        window.settle();
        assertThat(window.ask(this::cards)).isEmpty();
    }

    @Test
    void whereNothingIsToExplainTheGlossaryIsOpened() {
        window.focus("menu");
        ask();
        assertThat(window.shows("glossary-pane")).isTrue();
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.shows("glossary-pane")).isFalse();
    }

    @Test
    void aScreenReaderSaysWhatIsMeant() {
        assertThat(window.node("ubatch").getAccessibleHelp()).isEqualTo(Term.UBATCH.meaning());
    }

    private void ask() {
        window.robot.push(KeyCode.SHIFT, KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Node word(String text) {
        return window.ask(
                () ->
                        window.scene().getRoot().lookupAll(".term").stream()
                                .filter(
                                        node ->
                                                node instanceof Labeled l
                                                        && l.getText().equals(text))
                                .findFirst()
                                .orElseThrow());
    }

    private List<Tooltip> cards() {
        return javafx.stage.Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(Tooltip.class::cast)
                .filter(Tooltip::isShowing)
                .toList();
    }

    private List<String> shown() {
        return window.ask(
                () ->
                        cards().stream()
                                .map(Tooltip::getGraphic)
                                .filter(Objects::nonNull)
                                .flatMap(FirstMinuteUiTest::texts)
                                .toList());
    }

    private static Stream<String> texts(Node card) {
        return card.lookupAll(".label").stream().map(line -> ((Labeled) line).getText());
    }
}
