package plimsoll.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import plimsoll.viewmodel.Credits;

@ExtendWith(ApplicationExtension.class)
class AboutPaneUiTest {
    private final Credits credits = Credits.of(Assets.thirdParty());
    private final AtomicBoolean closed = new AtomicBoolean();

    @Start
    void show(Stage stage) {
        stage.setScene(new Scene(new AboutPane(credits, () -> closed.set(true)), 800, 700));
        stage.show();
    }

    @Test
    void namesEveryLibraryAndItsLicence(FxRobot robot) {
        var list = robot.lookup("#about-libraries").queryAs(VBox.class);
        assertThat(list.getChildren()).hasSameSizeAs(credits.libraries());
        for (var library : credits.libraries()) {
            assertThat(list.lookupAll(".label").stream().map(each -> ((Labeled) each).getText()))
                    .contains(library.title(), library.licence());
        }
    }

    @Test
    void closes(FxRobot robot) {
        robot.interact(() -> robot.lookup("#about-close").queryAs(Button.class).fire());
        assertThat(closed).isTrue();
    }
}
