package plimsoll.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;

/// Dresses a window: the base theme of the controls, and Plimsoll's own colours over it.
public final class Look {
    private Look() {}

    /// Gives `scene` the colours of `theme`.
    ///
    /// @param theme light or dark; a window is never transparent
    public static void dress(Scene scene, Theme theme) {
        boolean dark = theme == Theme.DARK;
        var base = dark ? new PrimerDark() : new PrimerLight();
        if (!base.getUserAgentStylesheet().equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        }
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll(Theme.LIGHT.styleClass(), Theme.DARK.styleClass());
        classes.add(theme.styleClass());
        if (scene.getStylesheets().isEmpty()) {
            scene.getStylesheets().addAll(Assets.drawnStyles());
            scene.getStylesheets().addAll(Assets.style("controls"), Assets.style("window"));
        }
    }
}
