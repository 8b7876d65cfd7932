package plimsoll.view;

import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;

/// How the system wants windows to look, as far as it tells; it may change at any time.
///
/// Windows tells of its contrast themes by a flag, GNOME by the name of its theme. macOS does not
/// tell the toolkit, so there high contrast is chosen in the settings.
///
/// Source: the keys of
/// <https://openjfx.io/javadoc/26/javafx.graphics/javafx/application/Platform.Preferences.html>
public final class SystemLook {
    static final String WINDOWS = "Windows.SPI.HighContrast";
    static final String GNOME = "GTK.theme_name";

    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(told());

    /// Follows the system from now on; on the toolkit's thread.
    public SystemLook() {
        var preferences = Platform.getPreferences();
        preferences.addListener((MapChangeListener<String, Object>) _ -> look.set(told()));
        preferences.colorSchemeProperty().subscribe((_, _) -> look.set(told()));
    }

    public ObservableValue<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// What it tells now.
    public static Look told() {
        var preferences = Platform.getPreferences();
        boolean dark = preferences.getColorScheme() == ColorScheme.DARK;
        return new Look(dark ? Theme.DARK : Theme.LIGHT, wantsContrast(preferences));
    }

    /// Whether `preferences`, as the toolkit names them, ask for high contrast.
    static boolean wantsContrast(Map<String, ?> preferences) {
        boolean flag = Boolean.TRUE.equals(preferences.get(WINDOWS));
        String theme = String.valueOf(preferences.get(GNOME)).toLowerCase(Locale.ROOT);
        return flag || theme.startsWith("highcontrast");
    }
}
