package plimsoll.view;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How a picture or the window is coloured.
public enum Theme {
    LIGHT,
    DARK,
    /// Dark ink and no paper.
    TRANSPARENT;

    /// The theme of that name, if there is one that a window can have.
    public static Optional<Theme> ofName(String name) {
        return named(name).filter(theme -> theme != TRANSPARENT);
    }

    /// The theme of that name, if there is one.
    public static Optional<Theme> named(String name) {
        return Stream.of(values()).filter(theme -> theme.styleClass().equals(name)).findFirst();
    }

    /// The class of the scene's root that chooses the palette.
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
