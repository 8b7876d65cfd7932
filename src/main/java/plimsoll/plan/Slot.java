package plimsoll.plan;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A file of which no two running instances of Plimsoll ever have the same one: each locks its
/// own, and the system unlocks it, however the instance ends.
///
/// @param file the file
/// @param channel holds the lock
record Slot(Path file, FileChannel channel) implements AutoCloseable {
    /// More instances at once are not told apart, and keep nothing.
    private static final int MOST = 16;

    /// The slot that was written last of those that nobody has; else the first.
    ///
    /// @param folder made where there is none
    /// @param name `last-session`
    /// @throws IOException if the folder can't be written to, or there are too many instances
    static Slot in(Path folder, String name) throws IOException {
        Files.createDirectories(folder);
        for (Path file : (Iterable<Path>) newestFirst(folder, name)::iterator) {
            Optional<Slot> own = locked(file);
            if (own.isPresent()) {
                return own.get();
            }
        }
        throw new IOException("every slot in " + folder + " is taken");
    }

    private static Stream<Path> newestFirst(Path folder, String name) {
        return IntStream.rangeClosed(1, MOST)
                .mapToObj(i -> folder.resolve(name + (i == 1 ? "" : "-" + i) + ".json"))
                .sorted(Comparator.comparing(Slot::written).reversed());
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException _) {
            return FileTime.fromMillis(0);
        }
    }

    private static Optional<Slot> locked(Path file) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".lock");
        FileChannel channel = FileChannel.open(beside, CREATE, WRITE);
        if (isOwn(channel)) {
            return Optional.of(new Slot(file, channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isOwn(FileChannel channel) throws IOException {
        try {
            Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
            return lock.isPresent();
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
