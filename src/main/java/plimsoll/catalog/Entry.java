package plimsoll.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import plimsoll.words.Words;

/// An object of a catalog file that is asked for its fields, one by one. Whatever is not there or
/// not as expected is refused with the name of the file, the entry and the field.
final class Entry {
    private static final int LONGEST_TEXT = 2000;

    private final String file;
    private final String id;
    private final String path;
    private final Map<String, Json> values;
    private final Set<String> asked = new HashSet<>();

    private Entry(String file, String id, String path, Map<String, Json> values) {
        this.file = file;
        this.id = id;
        this.path = path;
        this.values = values;
    }

    /// The entry that `json` holds.
    ///
    /// @param name the field that names the entry, `id`
    /// @throws CatalogException if it is no object or has no name
    static Entry of(String file, String name, Json json) throws CatalogException {
        if (json instanceof Json.Fields fields) {
            String id = new Entry(file, "", "", fields.values()).text(name);
            var entry = new Entry(file, id, "", fields.values());
            entry.asked.add(name);
            return entry;
        }
        throw new CatalogException(
                file, "", "", Words.of("catalog.expected", Words.of("catalog.objects")));
    }

    String id() {
        return id;
    }

    /// The problem with a field of this entry.
    CatalogException wrong(String field, String expected) {
        return new CatalogException(file, id, path + field, Words.of("catalog.expected", expected));
    }

    boolean has(String field) {
        return values.containsKey(field);
    }

    /// Whether that field is there and a list.
    boolean isList(String field) {
        return values.get(field) instanceof Json.Items;
    }

    /// The names of its fields, of which each may be asked for.
    Set<String> fields() {
        return values.keySet();
    }

    /// Refuses fields that nobody asked for: they are misspelt, or not known.
    void close() throws CatalogException {
        for (String field : values.keySet()) {
            if (!asked.contains(field)) {
                throw wrong(field, Words.of("catalog.no-field"));
            }
        }
    }

    /// The text of that field, with at least one character.
    String text(String field) throws CatalogException {
        asked.add(field);
        if (values.get(field) instanceof Json.Text(String text) && isFine(text)) {
            return text;
        }
        throw wrong(field, Words.of("catalog.text", LONGEST_TEXT));
    }

    private static boolean isFine(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TEXT;
    }

    /// The text of that field; empty where it is left out.
    String textIfAny(String field) throws CatalogException {
        return has(field) ? text(field) : "";
    }

    /// The texts in that field; none where it is left out.
    List<String> texts(String field) throws CatalogException {
        var texts = new ArrayList<String>();
        for (Json json : items(field)) {
            if (!(json instanceof Json.Text(String text)) || !isFine(text)) {
                throw wrong(field, Words.of("catalog.texts"));
            }
            texts.add(text);
        }
        return texts;
    }

    /// A number without fraction, `least <= number <= most`.
    long whole(String field, long least, long most) throws CatalogException {
        asked.add(field);
        if (values.get(field) instanceof Json.Bare(String digits)) {
            try {
                long number = Long.parseLong(digits);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException _) {
                // Said below, as for a number out of range.
            }
        }
        throw wrong(field, Words.of("catalog.whole", least, most));
    }

    /// The same; `otherwise` where the field is left out.
    long whole(String field, long least, long most, long otherwise) throws CatalogException {
        return has(field) ? whole(field, least, most) : otherwise;
    }

    /// A number, `least <= number <= most`; none where the field is left out.
    OptionalDouble real(String field, double least, double most) throws CatalogException {
        asked.add(field);
        if (!has(field)) {
            return OptionalDouble.empty();
        }
        if (values.get(field) instanceof Json.Bare(String digits)) {
            try {
                double number = Double.parseDouble(digits);
                if (number >= least && number <= most) {
                    return OptionalDouble.of(number);
                }
            } catch (NumberFormatException _) {
                // Said below, as for a number out of range.
            }
        }
        throw wrong(field, Words.of("catalog.real", least, most));
    }

    /// Whether that field is there and true.
    boolean flag(String field) throws CatalogException {
        asked.add(field);
        if (!has(field)) {
            return false;
        }
        if (values.get(field) instanceof Json.Bare(String value)) {
            if (value.equals("true") || value.equals("false")) {
                return value.equals("true");
            }
        }
        throw wrong(field, Words.of("catalog.flag"));
    }

    /// The object in that field.
    Entry child(String field) throws CatalogException {
        asked.add(field);
        if (values.get(field) instanceof Json.Fields fields) {
            return new Entry(file, id, path + field + ".", fields.values());
        }
        throw wrong(field, Words.of("catalog.object"));
    }

    /// The objects in that field; none where it is left out.
    List<Entry> children(String field) throws CatalogException {
        var children = new ArrayList<Entry>();
        for (Json json : items(field)) {
            if (!(json instanceof Json.Fields fields)) {
                throw wrong(field, Words.of("catalog.objects"));
            }
            children.add(new Entry(file, id, path + field + ".", fields.values()));
        }
        return children;
    }

    /// The items of that list; none where it is left out.
    List<Json> items(String field) throws CatalogException {
        asked.add(field);
        if (!has(field)) {
            return List.of();
        }
        if (values.get(field) instanceof Json.Items items) {
            return items.values();
        }
        throw wrong(field, Words.of("catalog.list"));
    }

    /// The lists in that field as entries whose fields are named by their places, `0`, `1` …
    List<Entry> rows(String field) throws CatalogException {
        var rows = new ArrayList<Entry>();
        for (Json json : items(field)) {
            if (!(json instanceof Json.Items row)) {
                throw wrong(field, Words.of("catalog.lists"));
            }
            var values = new LinkedHashMap<String, Json>();
            for (Json value : row.values()) {
                values.put(String.valueOf(values.size()), value);
            }
            rows.add(new Entry(file, id, path + field + ".", values));
        }
        return rows;
    }
}
