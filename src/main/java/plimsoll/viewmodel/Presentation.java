package plimsoll.viewmodel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What a room is shown: a step of a lesson, or nothing while all are to look at who speaks.
public final class Presentation {
    private final ReadOnlyObjectWrapper<Played> played = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper black = new ReadOnlyBooleanWrapper(this, "black");

    public Presentation(Played first) {
        played.set(first);
    }

    public ReadOnlyObjectProperty<Played> playedProperty() {
        return played.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty blackProperty() {
        return black.getReadOnlyProperty();
    }

    /// Goes on by so many steps, or back. Whoever moves wants to see: the screen is lit again.
    public void move(int by) {
        black.set(false);
        played.set(played.get().moved(by));
    }

    /// Darkens the screen, or lights it again.
    public void turnBlack() {
        black.set(!black.get());
    }
}
