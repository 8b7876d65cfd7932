package plimsoll.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import plimsoll.viewmodel.History;

/// The keys of the menu's commands. They are heard before the control that has the keyboard hears
/// them: what is undone is the plan, not the text of a field.
public record Shortcut(KeyCombination keys, Runnable action) {
    static final KeyCombination CREATE = with(KeyCode.N);
    static final KeyCombination OPEN = with(KeyCode.O);
    static final KeyCombination SAVE = with(KeyCode.S);
    static final KeyCombination SAVE_AS = with(KeyCode.S, KeyCombination.SHIFT_DOWN);
    static final KeyCombination UNDO = with(KeyCode.Z);
    static final KeyCombination REDO = with(KeyCode.Z, KeyCombination.SHIFT_DOWN);
    static final KeyCombination SETTINGS = with(KeyCode.COMMA);
    static final KeyCombination ABOUT = new KeyCodeCombination(KeyCode.F1);
    static final KeyCombination GLOSSARY =
            new KeyCodeCombination(KeyCode.F1, KeyCombination.SHIFT_DOWN);
    static final KeyCombination QUIT = with(KeyCode.Q);
    private static final KeyCombination REDO_TOO = with(KeyCode.Y);

    private static KeyCombination with(KeyCode key, KeyCombination.Modifier... more) {
        var modifiers =
                more.length == 0
                        ? new KeyCombination.Modifier[] {KeyCombination.SHORTCUT_DOWN}
                        : new KeyCombination.Modifier[] {KeyCombination.SHORTCUT_DOWN, more[0]};
        return new KeyCodeCombination(key, modifiers);
    }

    /// Lets `scene` hear them, unless a sheet lies upon `desk`.
    public static void listen(Scene scene, Desk desk, FileCommands files, History history) {
        var all = new ArrayList<>(all(files, history));
        all.add(new Shortcut(GLOSSARY, () -> explain(scene, files.glossary())));
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    if (!desk.isCovered()) {
                        all.stream().filter(s -> s.keys.match(key)).forEach(s -> s.run(key));
                    }
                });
    }

    private static List<Shortcut> all(FileCommands files, History history) {
        return List.of(
                new Shortcut(CREATE, files.create()),
                new Shortcut(OPEN, files.open()),
                new Shortcut(SAVE, files.save()),
                new Shortcut(SAVE_AS, files.saveAs()),
                new Shortcut(UNDO, history::undo),
                new Shortcut(REDO, history::redo),
                new Shortcut(REDO_TOO, history::redo),
                new Shortcut(SETTINGS, files.settings()),
                new Shortcut(ABOUT, files.about()),
                new Shortcut(QUIT, files.quit()));
    }

    private static void explain(Scene scene, Runnable glossary) {
        TermCard.explain(Optional.ofNullable(scene.getFocusOwner()), glossary);
    }

    private void run(KeyEvent key) {
        key.consume();
        action.run();
    }
}
