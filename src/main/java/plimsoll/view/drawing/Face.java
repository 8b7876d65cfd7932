package plimsoll.view.drawing;

import javafx.scene.text.Font;

/// How letters look: the fonts of the program, by their weight.
public enum Face {
    REGULAR(400),
    MEDIUM(500),
    SEMI_BOLD(600),
    BOLD(700);

    private final int weight;

    Face(int weight) {
        this.weight = weight;
    }

    /// The boldness as style sheets count it.
    public int weight() {
        return weight;
    }

    /// The face of a font of the program.
    static Face of(Font font) {
        String name = font.getName().replace(" ", "");
        if (name.contains("SemiBold")) {
            return SEMI_BOLD;
        }
        if (name.contains("Bold")) {
            return BOLD;
        }
        return name.contains("Medium") ? MEDIUM : REGULAR;
    }
}
