package plimsoll.plan;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Writes down, in the background, the last of what comes in quick succession.
///
/// @param <T> what is written down
public final class Shortly<T> {
    private static final Duration DELAY = Duration.ofMillis(250);

    private final Pen<T> pen;
    private final Consumer<IOException> failed;
    private final AtomicReference<Optional<T>> latest = new AtomicReference<>(Optional.empty());

    /// Writes something to its file.
    public interface Pen<T> {
        void write(T value) throws IOException;
    }

    /// @param failed told, on any thread, of what could not be written
    public Shortly(Pen<T> pen, Consumer<IOException> failed) {
        this.pen = pen;
        this.failed = failed;
    }

    /// Writes `value` a quarter of a second later, unless another one comes first.
    public void note(T value) {
        if (latest.getAndSet(Optional.of(value)).isEmpty()) {
            Thread.ofVirtual().start(this::flushLater);
        }
    }

    private void flushLater() {
        try {
            Thread.sleep(DELAY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        flush();
    }

    /// Writes what is still to be written. A value is taken and written before another is taken,
    /// so that the last one stays.
    public synchronized void flush() {
        latest.getAndSet(Optional.empty()).ifPresent(this::write);
    }

    private void write(T value) {
        try {
            pen.write(value);
        } catch (IOException e) {
            failed.accept(e);
        }
    }
}
