package plimsoll.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file of the catalog: a list of objects, each named by one of its fields.
final class CatalogFile {
    /// Larger files are not read. The whole bundled catalog is a tenth of that.
    static final int LARGEST = 4 << 20;

    private static final int MOST_ENTRIES = 1000;

    private final String name;
    private final List<CatalogException> problems;

    /// @param name what the file is called in problems
    /// @param problems takes what is wrong with it
    CatalogFile(String name, List<CatalogException> problems) {
        this.name = name;
        this.problems = problems;
    }

    /// Makes a `T` of an entry.
    interface Maker<T> {
        T make(Entry entry) throws CatalogException;
    }

    /// What the entries of the file stand for, by the field that names them. Of a wrong entry
    /// only the problem is kept.
    <T> Map<String, T> read(InputStream input, String named, Maker<T> maker) {
        var made = new LinkedHashMap<String, T>();
        for (Json json : items(input)) {
            try {
                Entry entry = Entry.of(name, named, json);
                T value = maker.make(entry);
                entry.close();
                if (made.putIfAbsent(entry.id(), value) != null) {
                    throw entry.wrong(named, "a name that no other entry has");
                }
            } catch (CatalogException problem) {
                problems.add(problem);
            }
        }
        return made;
    }

    private List<Json> items(InputStream input) {
        try {
            if (Json.of(text(input)) instanceof Json.Items items
                    && items.values().size() <= MOST_ENTRIES) {
                return items.values();
            }
            String expected = "expected a list of up to " + MOST_ENTRIES + " objects in brackets";
            problems.add(problem(expected));
        } catch (IOException e) {
            problems.add(problem("expected JSON, but " + firstLine(e)));
        }
        return List.of();
    }

    private CatalogException problem(String expected) {
        return new CatalogException(name, "", "", expected);
    }

    /// What is wrong and where. The further lines are advice for programmers.
    private static String firstLine(IOException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private String text(InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException("the file is larger than " + (LARGEST >> 20) + " MiB");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw new IOException("it is not text in UTF-8");
        }
        return text;
    }
}
