package plimsoll.catalog;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.words.Words;

/// The catalog files that come with Plimsoll. An index names them, for a jar cannot be listed.
final class Bundle {
    private static final String INDEX = "index.json";

    private final List<CatalogException> problems;
    private final Map<String, List<String>> index;

    /// @param problems takes what is wrong with the files
    Bundle(List<CatalogException> problems) {
        this.problems = problems;
        this.index = read(INDEX, "kind", entry -> entry.texts("files"));
    }

    /// What the entries of all files of a kind stand for.
    ///
    /// @param kind what they are, as the index calls it
    /// @param named the field that names an entry
    <T> Map<String, T> all(String kind, String named, CatalogFile.Maker<T> maker) {
        var all = new LinkedHashMap<String, T>();
        for (String file : index.getOrDefault(kind, List.of())) {
            for (var entry : read(file, named, maker).entrySet()) {
                if (all.putIfAbsent(entry.getKey(), entry.getValue()) != null) {
                    String expected = Words.of("catalog.expected", Words.of("catalog.unique-file"));
                    problems.add(new CatalogException(file, entry.getKey(), named, expected));
                }
            }
        }
        return all;
    }

    private <T> Map<String, T> read(String file, String named, CatalogFile.Maker<T> maker) {
        try (InputStream input = open(file)) {
            return new CatalogFile(file, problems).read(input, named, maker);
        } catch (IOException e) {
            throw new UncheckedIOException("the program is incomplete", e);
        }
    }

    private static InputStream open(String file) throws IOException {
        return Optional.ofNullable(Bundle.class.getResourceAsStream(file))
                .orElseThrow(() -> new FileNotFoundException(file + " of the catalog"));
    }
}
