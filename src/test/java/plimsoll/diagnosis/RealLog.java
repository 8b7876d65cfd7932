package plimsoll.diagnosis;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import plimsoll.catalog.Catalog;
import plimsoll.log.Load;
import plimsoll.log.LogParser;
import plimsoll.log.Progress;

/// A load on somebody's own card, as it was posted, and what it means.
///
/// @param id its name
/// @param grade how much it states: A, B or C
/// @param diagnosis of its first load
record RealLog(String id, String grade, Diagnosis diagnosis) {
    private static final Path FOLDER = Path.of("src/test/resources/plimsoll/log");
    private static final Catalog CATALOG = Catalog.bundled();

    /// All of them, in the order of their list.
    static List<RealLog> all() {
        try {
            return Files.readAllLines(FOLDER.resolve("cases.jsonl")).stream()
                    .map(JsonParser::parseString)
                    .map(line -> of(line.getAsJsonObject()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RealLog of(JsonObject listed) {
        String id = listed.get("id").getAsString();
        var load = load(FOLDER.resolve(id + ".log"));
        return new RealLog(id, listed.get("grade").getAsString(), Diagnosis.of(load, CATALOG));
    }

    /// The log named `id`.
    static RealLog of(String id) {
        return new RealLog(id, "", Diagnosis.of(load(FOLDER.resolve(id + ".log")), CATALOG));
    }

    private static Load load(Path file) {
        try {
            return LogParser.read(file, Progress.SILENT).loads().getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
