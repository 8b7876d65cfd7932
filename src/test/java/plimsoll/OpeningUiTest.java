package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.image.Image;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import plimsoll.plan.LastWindow;
import plimsoll.plan.Settings;
import plimsoll.support.FxTest;
import plimsoll.support.Pixels;
import plimsoll.support.Plans;
import plimsoll.view.BlankView;
import plimsoll.view.Desk;
import plimsoll.view.Headless;

/// What is seen of a window first.
class OpeningUiTest {
    private static final Settings DARK = Settings.USUAL.withTheme(Optional.of("dark"));
    private static final Settings LIGHT = Settings.USUAL.withTheme(Optional.of("light"));

    @Test
    void itIsBlankInTheColoursThatWereSet() {
        assertTrue(ground(DARK) < 0x40, "dark ground");
        assertTrue(ground(LIGHT) > 0xd0, "light ground");
    }

    @Test
    void theMarkIsOnIt() {
        opened(
                LIGHT,
                scene -> {
                    Image picture = scene.snapshot(null);
                    assertTrue(Pixels.count(picture, argb -> (argb & 0xff) < 0x60) > 100);
                });
    }

    /// Both need the fonts, and a control the stylesheets of all controls.
    @Test
    void nothingOnItNeedsWordsOrControls() {
        opened(
                LIGHT,
                scene -> {
                    assertInstanceOf(BlankView.class, scene.getRoot());
                    assertTrue(scene.getRoot().lookupAll("*").size() > 2, "there is something");
                    assertFalse(
                            scene.getRoot().lookupAll("*").stream()
                                    .anyMatch(n -> n instanceof Control || n instanceof Text));
                });
    }

    @Test
    void theWindowTakesItsPlace() {
        try (var window = OpenWindow.on(Plans.starter())) {
            assertInstanceOf(Desk.class, window.scene().getRoot());
        }
    }

    @Test
    void whatTakesLongerComesAfterThePaint() throws InterruptedException {
        FxTest.start();
        var painted = new CountDownLatch(1);
        Headless.call(
                () -> {
                    Opening.oncePainted(painted::countDown);
                    assertEquals(1, painted.getCount(), "not at once");
                    return true;
                });
        assertTrue(painted.await(10, TimeUnit.SECONDS));
    }

    private static int ground(Settings settings) {
        var shade = new int[1];
        opened(
                settings,
                scene -> {
                    var pixels = scene.snapshot(null).getPixelReader();
                    shade[0] = pixels.getArgb((int) scene.getWidth() / 2, 400) & 0xff;
                });
        return shade[0];
    }

    private static void opened(Settings settings, Consumer<Scene> look) {
        FxTest.start();
        Headless.call(
                () -> {
                    var stage = new Stage();
                    Opening.show(stage, LastWindow.NONE, settings);
                    look.accept(stage.getScene());
                    stage.hide();
                    Application.setUserAgentStylesheet(null);
                    return true;
                });
    }
}
