package plimsoll.view;

import java.util.Locale;

/// How a picture or the window is coloured.
public enum Theme {
    LIGHT,
    DARK,
    /// Dark ink and no paper.
    TRANSPARENT;

    /// The class of the scene's root that chooses the palette.
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
