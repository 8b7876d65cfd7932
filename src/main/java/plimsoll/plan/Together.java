package plimsoll.plan;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// A small file that all running instances of Plimsoll keep: each writes what it changed itself,
/// one after another, and leaves what others changed meanwhile.
///
/// @param <T> what the file holds
public final class Together<T> implements Shortly.Pen<T> {
    /// Whoever has the file has it for some milliseconds; one that hangs holds nobody up.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Path lock;
    private final Change<T> change;
    private T before;

    /// Writes to a file what is different in `now`, and nothing else.
    @FunctionalInterface
    public interface Change<T> {
        void write(T before, T now) throws IOException;
    }

    /// @param folder the user's config folder; it may not exist
    /// @param name what is kept, `settings`
    /// @param before what was read when this instance began
    public Together(Path folder, String name, T before, Change<T> change) {
        this.lock = folder.resolve("." + name + ".lock");
        this.before = before;
        this.change = change;
    }

    @Override
    public synchronized void write(T now) throws IOException {
        Files.createDirectories(lock.getParent());
        try (var channel = FileChannel.open(lock, CREATE, WRITE)) {
            await(channel);
            change.write(before, now);
        }
        before = now;
    }

    private static void await(FileChannel channel) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isAlone(channel) && System.nanoTime() < end) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isAlone(FileChannel channel) throws IOException {
        try {
            Optional<FileLock> own = Optional.ofNullable(channel.tryLock());
            return own.isPresent();
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }
}
