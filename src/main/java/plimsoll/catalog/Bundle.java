package plimsoll.catalog;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalog files that come with Plimsoll. An index names them, for a jar cannot be listed.
final class Bundle {
    private final List<CatalogException> problems;
    private final JsonObject index;

    /// @param problems takes what is wrong with the files
    Bundle(List<CatalogException> problems) {
        this.problems = problems;
        try (var reader = new InputStreamReader(open("index.json"), StandardCharsets.UTF_8)) {
            this.index = JsonParser.parseReader(reader).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the entries of all files of a kind stand for.
    ///
    /// @param kind the name of their list in the index
    /// @param named the field that names an entry
    <T> Map<String, T> read(String kind, String named, CatalogFile.Maker<T> maker) {
        var all = new LinkedHashMap<String, T>();
        for (var name : index.getAsJsonArray(kind)) {
            String file = name.getAsString();
            try (InputStream input = open(file)) {
                for (var entry : new CatalogFile(file, problems).read(input, named, maker).entrySet()) {
                    if (all.putIfAbsent(entry.getKey(), entry.getValue()) != null) {
                        String expected = "expected an id that no other file has";
                        problems.add(new CatalogException(file, entry.getKey(), named, expected));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static InputStream open(String file) throws IOException {
        return Optional.ofNullable(Bundle.class.getResourceAsStream(file))
                .orElseThrow(() -> new FileNotFoundException(file + " of the catalog"));
    }
}
