package plimsoll;

import java.util.Optional;
import javafx.scene.Scene;
import plimsoll.plan.Settings;
import plimsoll.view.Look;
import plimsoll.view.SystemLook;
import plimsoll.view.Theme;
import plimsoll.viewmodel.SettingsModel;

/// Colours the window as was chosen; what was not chosen as the system is, even when that changes.
final class Dressing {
    private final Scene scene;
    private final SettingsModel settings;
    private final SystemLook system = new SystemLook();

    Dressing(Scene scene, SettingsModel settings) {
        this.scene = scene;
        this.settings = settings;
    }

    void begin() {
        system.lookProperty().subscribe(_ -> look().dress(scene));
        settings.chosenProperty().subscribe((_, _) -> look().dress(scene));
    }

    Theme theme() {
        return look().theme();
    }

    /// From light to dark or back.
    void turn() {
        Theme other = theme() == Theme.DARK ? Theme.LIGHT : Theme.DARK;
        settings.change(s -> s.withTheme(Optional.of(other.styleClass())));
    }

    private Look look() {
        return look(settings.chosenProperty().get(), system.lookProperty().getValue());
    }

    /// @param told what the system says
    static Look look(Settings chosen, Look told) {
        return new Look(
                chosen.theme().flatMap(Theme::ofName).orElse(told.theme()),
                chosen.highContrast().orElse(told.highContrast()));
    }
}
