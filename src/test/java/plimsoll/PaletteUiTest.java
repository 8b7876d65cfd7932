package plimsoll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.support.Plans;
import plimsoll.view.Deed;
import plimsoll.view.Desk;
import plimsoll.viewmodel.Entry;

/// The palette and the list of shortcuts, worked with the keyboard alone.
class PaletteUiTest {
    private static final OpenWindow window = OpenWindow.on(Plans.starter());

    @BeforeEach
    void startAnew() {
        window.robot.interact(() -> ((Desk) window.scene().getRoot()).close());
        window.plan(Plans.starter());
        window.focus("context-slider");
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static void press(KeyCode... keys) {
        window.robot.push(keys);
        window.settle();
    }

    private static void find(String words) {
        press(KeyCode.CONTROL, KeyCode.K);
        window.robot.write(words, 0);
        window.settle();
    }

    @SuppressWarnings("unchecked")
    private static ListView<Entry> list() {
        return (ListView<Entry>) window.node("palette-list");
    }

    private static String marked() {
        return window.ask(() -> list().getSelectionModel().getSelectedItem().name());
    }

    @Test
    void findsAModelAndPlansForIt() {
        find("8b llama 3.1");
        assertEquals("Llama 3.1 8B Instruct", marked());
        press(KeyCode.ENTER);
        assertEquals("Llama 3.1 8B Instruct", window.scenario().model().name());
        assertFalse(window.shows("palette-pane"));
        press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(Plans.starter(), window.scenario());
    }

    @Test
    void theArrowsAndPageKeysGoThroughTheList() {
        find("rtx");
        List<String> names = window.ask(() -> list().getItems().stream().map(Entry::name).toList());
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.UP);
        assertEquals(names.get(1), marked());
        press(KeyCode.UP);
        press(KeyCode.UP);
        assertEquals(names.getFirst(), marked());
        press(KeyCode.PAGE_DOWN);
        assertEquals(names.get(8), marked());
        assertThat(window.spoken("palette-field")).contains(names.get(8));
        for (int i = 1; i < names.size(); i += 7) {
            press(KeyCode.PAGE_DOWN);
        }
        assertEquals(names.getLast(), marked());
        press(KeyCode.ENTER);
        assertEquals(names.getLast(), window.scenario().rig().first().name());
    }

    @Test
    void escapeChangesNothingAndGivesTheKeyboardBack() {
        find("ollama");
        press(KeyCode.ESCAPE);
        assertFalse(window.shows("palette-pane"));
        assertEquals(Plans.starter(), window.scenario());
        assertEquals("context-slider", window.ask(() -> window.scene().getFocusOwner().getId()));
    }

    @Test
    void whatIsNotFoundIsSaidAndCannotBeTaken() {
        find("xyzzy");
        assertTrue(window.textIn("palette-list").contains("Nothing is called that."));
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        assertTrue(window.shows("palette-pane"));
    }

    @Test
    void pullsALever() {
        String first = window.models.levers().leversProperty().get().getFirst().name();
        find(first);
        press(KeyCode.ENTER);
        assertFalse(window.scenario().equals(Plans.starter()));
    }

    @ParameterizedTest
    @EnumSource(
            value = Deed.class,
            names = {"SETTINGS", "ABOUT", "CHAT"})
    void aCommandThatOpensASheetOpensIt(Deed deed) {
        find(deed.words());
        press(KeyCode.ENTER);
        assertFalse(window.shows("palette-pane"));
        assertTrue(((Desk) window.scene().getRoot()).isCovered());
    }

    @Test
    void comparesAndStopsAgain() {
        find("compare");
        press(KeyCode.ENTER);
        assertTrue(window.ask(() -> window.plan.comparing().getValue()));
        find("compare");
        press(KeyCode.ENTER);
        assertFalse(window.ask(() -> window.plan.comparing().getValue()));
    }

    @Test
    void aQuestionMarkListsEveryShortcut() {
        window.robot.write("?", 0);
        window.settle();
        var shown = window.textIn("shortcuts");
        assertThat(Arrays.stream(Deed.values()).filter(deed -> !deed.keys().isEmpty()))
                .allSatisfy(deed -> assertThat(shown).contains(deed.words(), deed.shortcut()));
        assertThat(shown).contains("Alt+F", "What fits", "PgUp, PgDn", "black screen", "Home, End");
        press(KeyCode.ESCAPE);
        assertFalse(window.shows("shortcuts-pane"));
    }

    @Test
    void aQuestionMarkInAFieldIsText() {
        window.type("context-field", "?");
        assertFalse(window.shows("shortcuts-pane"));
        assertEquals("?", window.text("context-field"));
    }
}
