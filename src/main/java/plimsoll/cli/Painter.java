package plimsoll.cli;

import java.util.concurrent.Callable;
import plimsoll.view.Headless;

/// Runs the toolkit for what a command draws.
@FunctionalInterface
public interface Painter {

    /// What `drawing` gives, on the toolkit's thread.
    <T> T paint(Callable<T> drawing);

    /// One that starts the toolkit for what is drawn, and ends it. It paints once.
    static Painter withoutDisplay() {
        return Painter::alone;
    }

    /// Draws on a toolkit that runs already.
    static <T> T drawn(Callable<T> drawing) {
        return Headless.call(drawing);
    }

    private static <T> T alone(Callable<T> drawing) {
        Headless.start();
        try {
            return drawn(drawing);
        } finally {
            Headless.stop();
        }
    }
}
