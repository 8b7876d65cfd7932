package plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plimsoll.plan.Settings;
import plimsoll.support.Plans;

/// Whoever needs more contrast gets it at once, in the theme that is shown.
class HighContrastUiTest {
    private static final OpenWindow window = OpenWindow.on(Plans.starter());

    @AfterEach
    void asUsual() {
        window.robot.interact(() -> window.models.settings().change(_ -> Settings.USUAL));
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static List<String> looks() {
        return window.ask(() -> List.copyOf(window.scene().getRoot().getStyleClass()));
    }

    private static Optional<Boolean> chosen() {
        return window.models.settings().chosenProperty().get().highContrast();
    }

    @Test
    void itIsChosenInTheSettings() {
        window.robot.interact(() -> window.window.set());
        window.settle();
        window.push("contrast-on");
        assertThat(looks()).contains("contrast");
        assertThat(chosen()).contains(true);
        window.push("contrast-off");
        assertThat(looks()).doesNotContain("contrast");
        window.push("contrast-system");
        assertThat(chosen()).isEmpty();
    }

    @Test
    void itStaysWhenTheThemeIsTurned() {
        window.robot.interact(
                () -> window.models.settings().change(s -> s.withHighContrast(Optional.of(true))));
        window.push("theme");
        assertThat(looks()).contains("contrast", "dark").doesNotContain("light");
        window.push("theme");
        assertThat(looks()).contains("contrast", "light").doesNotContain("dark");
    }
}
