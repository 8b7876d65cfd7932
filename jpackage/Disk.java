import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Whole folders: emptied, copied, measured.
final class Disk {
    private Disk() {}

    /// `folder`, there and with nothing in it.
    static Path empty(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path file : inside(folder).sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Copies `from`, a file or a folder with all in it, to `to`.
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        for (Path file : inside(from).toList()) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.copy(
                    file,
                    from.equals(file) ? to : copy,
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }

    /// Writes `text` to `file`, in a folder that may not be there yet.
    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /// Gives all in `folder` one time and the usual rights, so that two builds are alike.
    static void settle(Path folder, FileTime time) throws IOException {
        boolean rights = Files.getFileStore(folder).supportsFileAttributeView("posix");
        for (Path file : inside(folder).sorted(Comparator.reverseOrder()).toList()) {
            if (Files.isSymbolicLink(file)) {
                continue;
            }
            if (rights) {
                boolean runs = Files.isDirectory(file) || Files.isExecutable(file);
                var usual = PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--");
                Files.setPosixFilePermissions(file, usual);
            }
            Files.setLastModifiedTime(file, time);
        }
    }

    static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException(file + " could not be made executable.");
        }
    }

    /// The bytes of all files in `folder`.
    static long size(Path folder) throws IOException {
        return files(folder).stream().mapToLong(Disk::length).sum();
    }

    /// All files in `folder` and its folders, in order of their names.
    static List<Path> files(Path folder) throws IOException {
        return inside(folder)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                .sorted()
                .toList();
    }

    static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> inside(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList().stream();
        }
    }
}
