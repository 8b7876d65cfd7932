package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.ComboBox;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.support.Pixels;
import plimsoll.support.Plans;
import plimsoll.viewmodel.SlideText;

/// What a person sees of what will be saved, before it is.
class SharingUiTest {
    private static final OpenWindow window = OpenWindow.on(Plans.starter());

    @BeforeEach
    void open() {
        window.push("export");
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

    private static Image preview() {
        return window.ask(() -> ((ImageView) window.node("export-preview")).getImage());
    }

    private static void until(java.util.concurrent.Callable<Boolean> so) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, so);
        window.settle();
    }

    /// Chooses the format so many below PNG.
    private static void format(int below) {
        window.focus("export-format");
        for (int i = 0; i < below; i++) {
            window.robot.push(KeyCode.DOWN);
        }
        window.settle();
    }

    @Test
    void theTitleIsASentenceOfTheApp() {
        assertEquals(SlideText.title(window.outlook()), window.text("export-title"));
    }

    @Test
    void thePreviewFollowsTheTitle() throws Exception {
        var before = preview();
        window.type("export-title", "Something else");
        until(() -> preview() != before);
        assertFalse(Arrays.equals(Pixels.of(before), Pixels.of(preview())));
    }

    @Test
    void thePreviewHasTheShapeOfTheSize() throws Exception {
        assertEquals(1280, preview().getWidth());
        assertEquals(720, preview().getHeight());
        window.robot.interact(
                () -> ((ComboBox<?>) window.node("export-size")).getEditor().setText("1080x1080"));
        until(() -> preview().getWidth() == 720);
        assertEquals(720, preview().getHeight());
    }

    @Test
    void aTableIsShownAsItBegins() throws Exception {
        format(3);
        until(() -> window.shows("export-text"));
        assertFalse(window.shows("export-preview"));
        assertTrue(window.text("export-text").startsWith("name,context,weights,"));
        assertTrue(window.node("export-size").isDisabled());
        window.focus("export-format");
        window.robot.push(KeyCode.UP);
        until(() -> window.shows("export-preview"));
        assertFalse(window.node("export-size").isDisabled());
    }

    @Test
    void aPictureOrATableIsCopied() throws Exception {
        window.push("export-copy");
        assertTrue(window.ask(() -> Clipboard.getSystemClipboard().hasImage()));
        format(5);
        until(() -> window.text("export-text").startsWith("**"));
        window.push("export-copy");
        String table = window.ask(() -> Clipboard.getSystemClipboard().getString());
        assertTrue(table.contains("| Weights |") || table.contains("Weights |"), table);
        assertNotEquals("", table);
    }
}
