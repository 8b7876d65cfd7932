package plimsoll.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a probe may ask: programs and files, each answer bounded.
///
/// @param places where they are
/// @param deadline when answers must be there
record Machine(Places places, Deadline deadline) {
    /// The most bytes of a file that are read.
    private static final int LONGEST = 4 << 20;

    private static final int MOST_ENTRIES = 256;

    /// What the program `name` prints when it is run with `arguments`; nothing where it is not
    /// installed.
    ///
    /// @throws ProbeException if it fails, prints too much, or is not done in time
    Optional<String> ask(String name, String... arguments)
            throws ProbeException, InterruptedException {
        Optional<List<String>> program = places.programs().command(name);
        if (program.isEmpty()) {
            return Optional.empty();
        }
        var command = new ArrayList<>(program.get());
        command.addAll(List.of(arguments));
        return Optional.of(Run.output(name, command, deadline));
    }

    /// What the file `path` holds; nothing where it can't be read or is too long.
    Optional<String> read(String path) {
        try (InputStream in = Files.newInputStream(places.file(path))) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            return bytes.length > LONGEST
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8).strip());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// The whole number that the file `path` holds; nothing where it holds none.
    Optional<Long> number(String path) {
        return read(path).flatMap(Numbers::whole);
    }

    /// The names in the folder `path` that match `pattern`, in order.
    List<String> names(String path, String pattern) {
        try (Stream<Path> entries = Files.list(places.file(path))) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(name -> name.matches(pattern))
                    .limit(MOST_ENTRIES)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException _) {
            return List.of();
        }
    }
}
