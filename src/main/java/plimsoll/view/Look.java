package plimsoll.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;

/// How a window is coloured: the base theme of the controls, and Plimsoll's own colours over it.
///
/// @param theme light or dark; a window is never transparent
/// @param highContrast whether ink and edges stand out at 7:1 and more
public record Look(Theme theme, boolean highContrast) {
    private static final String CONTRAST = "contrast";

    /// Gives `scene` the usual colours of `theme`.
    public static void dress(Scene scene, Theme theme) {
        new Look(theme, false).dress(scene);
    }

    /// Gives `scene` these colours.
    public void dress(Scene scene) {
        dressControls();
        paint(scene);
    }

    /// Gives `scene` these colours, but for controls, on which it has none yet.
    public void paint(Scene scene) {
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll(Theme.LIGHT.styleClass(), Theme.DARK.styleClass(), CONTRAST);
        classes.add(theme.styleClass());
        if (highContrast) {
            classes.add(CONTRAST);
        }
        if (scene.getStylesheets().isEmpty()) {
            scene.getStylesheets().addAll(Assets.drawnStyles());
            scene.getStylesheets().addAll(Assets.style("controls"), Assets.style("window"));
            scene.getStylesheets().add(Assets.style(CONTRAST));
        }
    }

    private void dressControls() {
        var base = theme == Theme.DARK ? new PrimerDark() : new PrimerLight();
        if (!base.getUserAgentStylesheet().equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base.getUserAgentStylesheet());
        }
    }
}
