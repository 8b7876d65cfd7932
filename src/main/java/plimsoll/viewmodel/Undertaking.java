package plimsoll.viewmodel;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import plimsoll.matrix.Watch;

/// Slow work under way: tells the thread that draws how far it is, and can be given up.
final class Undertaking implements Watch {
    private final DoubleConsumer progress;
    private final AtomicBoolean isTelling = new AtomicBoolean();
    private volatile double share;
    private volatile boolean cancelled;

    /// @param progress is told, on the thread that draws, what share is done; as often as it
    ///     listens
    Undertaking(DoubleConsumer progress) {
        this.progress = progress;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void done(double done) {
        share = done;
        if (!isTelling.getAndSet(true)) {
            Platform.runLater(this::tell);
        }
    }

    private void tell() {
        isTelling.set(false);
        if (!cancelled) {
            progress.accept(share);
        }
    }
}
