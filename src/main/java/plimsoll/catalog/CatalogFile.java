package plimsoll.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.words.Words;

/// A file of the catalog: a list of objects, each named by one of its fields.
final class CatalogFile {
    /// Larger files are not read. The whole bundled catalog is a tenth of that.
    static final int LARGEST = 4 << 20;

    private static final int MOST_ENTRIES = 1000;
    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

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
                    throw entry.wrong(named, Words.of("catalog.unique"));
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
            String list = Words.of("catalog.entries", MOST_ENTRIES);
            problems.add(problem(Words.of("catalog.expected", list)));
        } catch (IOException e) {
            problems.add(problem(Words.of("catalog.json", wrong(e))));
        }
        return List.of();
    }

    private CatalogException problem(String expected) {
        return new CatalogException(name, "", "", expected);
    }

    /// What is wrong, or where. What the reader of JSON says beside that is for programmers.
    private static String wrong(IOException e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        return place.find()
                ? Words.of("catalog.json.place", place.group(1), place.group(2))
                : String.valueOf(e.getMessage());
    }

    private String text(InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException(Words.of("catalog.json.large", LARGEST >> 20));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw new IOException(Words.of("catalog.json.text"));
        }
        return text;
    }
}
