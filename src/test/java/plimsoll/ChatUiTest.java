package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plimsoll.core.Conversation;
import plimsoll.support.Plans;

/// The conversation over time, opened from its tile and worked with mouse and keyboard.
class ChatUiTest {
    private static OpenWindow window;

    @BeforeAll
    static void open() {
        window = OpenWindow.on(Plans.starter());
    }

    @AfterAll
    static void close() {
        window.close();
    }

    @BeforeEach
    void openChat() {
        if (window.shows("chat-pane")) {
            window.push("chat-close");
        }
        window.robot.interact(
                () -> window.plan.conversationProperty().set(Conversation.SHORT_CHAT));
        window.push("open-chat");
    }

    @Test
    void theTileIsAButtonThatOpensIt() {
        assertTrue(window.shows("chat-pane"));
        assertEquals(AccessibleRole.BUTTON, window.node("open-chat").getAccessibleRole());
        String spoken = plain(window.spoken("open-chat"));
        assertEquals("Chat until full: ≈ 34 min, at 480 tokens/min; show it over time", spoken);
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertFalse(window.shows("chat-pane"));
    }

    @Test
    void presetsAndTileFollowOneDescription() {
        window.push("chat-document");
        assertTrue(((ToggleButton) window.node("chat-document")).isSelected());
        assertFalse(((ToggleButton) window.node("chat-short")).isSelected());
        assertTrue(plain(window.text("chat-headline")).startsWith("Full after ≈ 9 min"));
        window.push("chat-close");
        assertTrue(plain(window.spoken("tile-chat")).contains("≈ 9 min, at 500 tokens/min"));
        window.push("open-chat");
        assertTrue(((ToggleButton) window.node("chat-document")).isSelected());
        window.push("chat-crash");
        assertTrue(plain(window.text("chat-headline")).startsWith("Full after ≈ 5 min"));
    }

    @Test
    void whatIsTypedCounts() {
        type("chat-answer", "420");
        assertEquals(new Conversation(200, 60, 420, 2), conversation());
        type("chat-pace", "4");
        assertEquals(new Conversation(200, 60, 420, 4), conversation());
        type("chat-system", "many");
        assertEquals(200, conversation().system());
        type("chat-system", "9999999");
        assertEquals(Conversation.MOST, conversation().system());
        type("chat-pace", "fast");
        assertEquals(4, conversation().turnsAMinute());
        type("chat-pace", "1,5");
        assertEquals(1.5, conversation().turnsAMinute());
        type("chat-pace", "-3");
        assertEquals(0.1, conversation().turnsAMinute());
    }

    @Test
    void aPresetIsUndone() {
        window.push("chat-document");
        window.robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        window.settle();
        assertEquals(Conversation.SHORT_CHAT, conversation());
        assertTrue(((ToggleButton) window.node("chat-short")).isSelected());
    }

    @Test
    void chartBarAndWordsGoInStep() {
        window.robot.interact(() -> ((Slider) window.node("chat-scrub")).setValue(20));
        window.settle();
        assertEquals(
                "20:00 · turn 41 · 9 860 of 16 384 tokens · 1.50 of 2.50 GiB filled",
                plain(window.text("chat-state")));
        assertTrue(plain(window.spoken("chat-scrub")).contains("turn 41"));
        window.keys("chat-scrub", KeyCode.HOME);
        assertTrue(window.text("chat-state").startsWith("0:00 · turn 1 ·"));
        window.keys("chat-scrub", KeyCode.RIGHT);
        assertTrue(window.text("chat-state").startsWith("0:30 · turn 2 ·"));
        window.drag("chat-chart", 0.3, 0.6);
        assertTrue(window.slider("chat-scrub").getValue() > 15);
    }

    @Test
    void itPlaysUntilItIsPaused() {
        window.push("chat-play");
        assertEquals("Pause", window.spoken("chat-play"));
        window.push("chat-play");
        assertEquals("Play", window.spoken("chat-play"));
        window.push("chat-play");
        window.push("chat-close");
        window.push("open-chat");
        assertEquals("Play", window.spoken("chat-play"));
    }

    private static Conversation conversation() {
        return window.plan.conversationProperty().get();
    }

    private static void type(String id, String text) {
        var spinner = (Spinner<?>) window.node(id);
        window.robot.interact(
                () -> {
                    spinner.requestFocus();
                    spinner.getEditor().setText(text);
                });
        window.focus("chat-play");
        window.settle();
    }
}
