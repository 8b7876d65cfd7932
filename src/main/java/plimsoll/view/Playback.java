package plimsoll.view;

import java.util.function.DoubleSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Lets a moment run from the start to an end, all of it in a few seconds. Who wants less motion
/// goes on by steps instead.
final class Playback extends AnimationTimer {
    private static final double SECONDS = 12;
    private static final int STEPS = 20;

    private final DoubleProperty moment;
    private final DoubleSupplier end;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private long last;

    /// @param moment what runs
    /// @param end how far
    Playback(DoubleProperty moment, DoubleSupplier end) {
        this.moment = moment;
        this.end = end;
    }

    ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /// Plays or pauses; at the end it starts anew.
    void toggle() {
        if (playing.get()) {
            stop();
            return;
        }
        if (moment.get() >= end.getAsDouble()) {
            moment.set(0);
        }
        if (Platform.getPreferences().isReducedMotion()) {
            move(end.getAsDouble() / STEPS);
        } else {
            start();
        }
    }

    @Override
    public void start() {
        last = 0;
        playing.set(true);
        super.start();
    }

    @Override
    public void stop() {
        playing.set(false);
        super.stop();
    }

    @Override
    public void handle(long now) {
        double seconds = last == 0 ? 0 : (now - last) / 1e9;
        last = now;
        move(seconds * end.getAsDouble() / SECONDS);
        if (moment.get() >= end.getAsDouble()) {
            stop();
        }
    }

    private void move(double way) {
        moment.set(Math.min(end.getAsDouble(), moment.get() + way));
    }
}
