package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SystemLookTest {
    @Test
    void windowsTellsByAFlag() {
        assertTrue(SystemLook.wantsContrast(Map.of(SystemLook.WINDOWS, true)));
        assertFalse(SystemLook.wantsContrast(Map.of(SystemLook.WINDOWS, false)));
    }

    @Test
    void gnomeTellsByTheNameOfItsTheme() {
        assertTrue(SystemLook.wantsContrast(Map.of(SystemLook.GNOME, "HighContrast")));
        assertTrue(SystemLook.wantsContrast(Map.of(SystemLook.GNOME, "HighContrastInverse")));
        assertFalse(SystemLook.wantsContrast(Map.of(SystemLook.GNOME, "Adwaita")));
    }

    @Test
    void whoTellsNothingIsNotGuessed() {
        assertFalse(SystemLook.wantsContrast(Map.of()));
    }
}
