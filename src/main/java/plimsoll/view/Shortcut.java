package plimsoll.view;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// Hears the keys of all [Deed]s. Most are heard before the control that has the keyboard hears
/// them: what is undone is the plan, not the text of a field.
public final class Shortcut {
    private final Scene scene;
    private final Deeds deeds;

    private Shortcut(Scene scene, Deeds deeds) {
        this.scene = scene;
        this.deeds = deeds;
    }

    /// Lets `scene` hear them; while a sheet lies upon `desk`, only those that are heard last.
    public static void listen(Scene scene, Desk desk, Deeds deeds) {
        var shortcut = new Shortcut(scene, deeds);
        scene.addEventFilter(
                KeyEvent.ANY,
                key -> {
                    if (!desk.isCovered() && !shortcut.isText(key)) {
                        shortcut.run(key, deed -> !deed.isHeardLast());
                    }
                    // A picker would take the letter for the beginning of a name.
                    if (!shortcut.isTyping()) {
                        shortcut.run(key, Deed::isHeardLast);
                    }
                });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> shortcut.run(key, Deed::isHeardLast));
    }

    /// What is typed into a field belongs to it.
    private boolean isText(KeyEvent key) {
        return key.getEventType() == KeyEvent.KEY_TYPED && isTyping();
    }

    private boolean isTyping() {
        return scene.getFocusOwner() instanceof TextInputControl;
    }

    private void run(KeyEvent key, Predicate<Deed> heard) {
        if (key.getEventType() == KeyEvent.KEY_RELEASED) {
            return;
        }
        Arrays.stream(Deed.values())
                .filter(heard)
                .filter(deed -> deed.keys().stream().anyMatch(keys -> keys.match(key)))
                .forEach(
                        deed -> {
                            key.consume();
                            action(deed).run();
                        });
    }

    /// What has the keyboard is explained before all words are.
    private Runnable action(Deed deed) {
        var focused = Optional.ofNullable(scene.getFocusOwner());
        return deed == Deed.GLOSSARY
                ? () -> TermCard.explain(focused, deeds.of(deed))
                : deeds.of(deed);
    }
}
