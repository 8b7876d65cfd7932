package plimsoll.view;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import plimsoll.words.Words;

/// All that can be asked of the window from anywhere, and the keys that ask for it. The menu, the
/// palette and the list of shortcuts show what stands here.
public enum Deed {
    PALETTE(with(KeyCode.K)),
    CREATE(with(KeyCode.N)),
    OPEN(with(KeyCode.O)),
    SAVE(with(KeyCode.S)),
    SAVE_AS(with(KeyCode.S, KeyCombination.SHIFT_DOWN)),
    PASTE(with(KeyCode.V)),
    UNDO(with(KeyCode.Z)),
    REDO(with(KeyCode.Z, KeyCombination.SHIFT_DOWN), with(KeyCode.Y)),
    DETECT,
    CUSTOM_GPU,
    FITS,
    COMPARE,
    EXPORT,
    CHAT,
    CONFIDENCE,
    PRESENT,
    PLAY(new KeyCodeCombination(KeyCode.F5)),
    THEME,
    SETTINGS(with(KeyCode.COMMA)),
    GLOSSARY(new KeyCodeCombination(KeyCode.F1, KeyCombination.SHIFT_DOWN)),
    SHORTCUTS(new TypedCharacter("?")),
    ABOUT(new KeyCodeCombination(KeyCode.F1)),
    QUIT(with(KeyCode.Q));

    /// An unmodifiable list, of combinations that never change either.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<KeyCombination> keys;

    Deed(KeyCombination... keys) {
        this.keys = List.of(keys);
    }

    private static KeyCombination with(KeyCode key, KeyCombination.Modifier... more) {
        var modifiers =
                more.length == 0
                        ? new KeyCombination.Modifier[] {KeyCombination.SHORTCUT_DOWN}
                        : new KeyCombination.Modifier[] {KeyCombination.SHORTCUT_DOWN, more[0]};
        return new KeyCodeCombination(key, modifiers);
    }

    /// Any of them asks for it; the first is the usual one.
    public List<KeyCombination> keys() {
        return keys;
    }

    /// What it is called.
    public String words() {
        return Words.named("deed", this);
    }

    /// Its keys as they are written on the keyboard: `Ctrl+Z`; "" without any.
    public String shortcut() {
        return keys.stream().map(KeyCombination::getDisplayText).collect(Collectors.joining(", "));
    }

    /// A field keeps the keys to itself, and so does a lesson that is shown.
    boolean isHeardLast() {
        return this == PASTE || this == PLAY;
    }
}
