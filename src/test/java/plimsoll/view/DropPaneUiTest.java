package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import plimsoll.support.FxTest;

@ExtendWith(FxTest.class)
class DropPaneUiTest {
    @Test
    void opensAFileForThoseWhoDoNotDrop() {
        var asked = new AtomicInteger();
        var pane = new DropPane(asked::incrementAndGet, () -> {});
        var scene = new Scene(pane, 280, 200);
        var button = (Button) scene.lookup("#open-file");
        button.fire();
        assertEquals(1, asked.get());
        assertTrue(button.isFocusTraversable());
        assertEquals(AccessibleRole.BUTTON, button.getAccessibleRole());
        assertEquals("Open a model or a log to plan from", button.getAccessibleText());
    }
}
