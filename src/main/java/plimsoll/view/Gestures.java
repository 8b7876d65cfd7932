package plimsoll.view;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventDispatchChain;
import javafx.event.EventDispatcher;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import plimsoll.viewmodel.History;

/// Tells a history where gestures begin and end: from the press of a button of the mouse or of a
/// key, however often it repeats, until all that its release does is done.
public final class Gestures implements EventDispatcher {
    private final EventDispatcher rest;
    private final History history;
    private KeyCode held = KeyCode.UNDEFINED;
    private Optional<EventTarget> pressed = Optional.empty();

    private Gestures(EventDispatcher rest, History history) {
        this.rest = rest;
        this.history = history;
    }

    /// Tells `history` of the gestures on `scene`.
    public static void tell(Scene scene, History history) {
        scene.setEventDispatcher(new Gestures(scene.getEventDispatcher(), history));
    }

    @Override
    public Event dispatchEvent(Event event, EventDispatchChain tail) {
        if (begins(event)) {
            history.begin();
        }
        if (isLoose(event)) {
            event.consume();
            return event;
        }
        Event left = rest.dispatchEvent(event, tail);
        if (ends(event)) {
            held = KeyCode.UNDEFINED;
            history.end();
        }
        return left;
    }

    private boolean begins(Event event) {
        if (event instanceof KeyEvent key && key.getEventType() == KeyEvent.KEY_PRESSED) {
            boolean repeats = key.getCode() == held;
            held = key.getCode();
            return !repeats;
        }
        return event.getEventType() == MouseEvent.MOUSE_PRESSED;
    }

    /// Whether it is a drag that was pressed elsewhere, on a popup or a sheet that the press
    // closed.
    /// The toolkit's sliders don't bear one.
    private boolean isLoose(Event event) {
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
            pressed = Optional.of(event.getTarget());
        } else if (event.getEventType() == MouseEvent.MOUSE_RELEASED) {
            pressed = Optional.empty();
        }
        return event.getEventType() == MouseEvent.MOUSE_DRAGGED
                && !pressed.equals(Optional.of(event.getTarget()));
    }

    private static boolean ends(Event event) {
        return event.getEventType() == MouseEvent.MOUSE_RELEASED
                || event.getEventType() == KeyEvent.KEY_RELEASED;
    }
}
