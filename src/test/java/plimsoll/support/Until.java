package plimsoll.support;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;

/// Waits, on the thread that draws, for what comes of work in the background.
public final class Until {
    private Until() {}

    /// Starts the work, and returns once one of `values` has another value.
    public static void changed(Runnable start, ObservableValue<?>... values) {
        var loop = new Object();
        var waiting = new AtomicBoolean(true);
        for (var value : values) {
            value.addListener(
                    (_, _, _) -> {
                        if (waiting.getAndSet(false)) {
                            Platform.exitNestedEventLoop(loop, loop);
                        }
                    });
        }
        start.run();
        Platform.enterNestedEventLoop(loop);
    }
}
