package plimsoll.catalog;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// An object of a catalog file that is asked for its fields, one by one. Whatever is not there or
/// not as expected is refused with the name of the file, the entry and the field.
final class Entry {
    private static final int LONGEST_TEXT = 2000;

    private final String file;
    private final String id;
    private final String path;
    private final JsonObject object;
    private final Set<String> asked = new HashSet<>();

    private Entry(String file, String id, String path, JsonObject object) {
        this.file = file;
        this.id = id;
        this.path = path;
        this.object = object;
    }

    /// The entry that `element` holds.
    ///
    /// @param name the field that names the entry, `id`
    /// @throws CatalogException if it is no object
    static Entry of(String file, String name, JsonElement element) throws CatalogException {
        if (!element.isJsonObject()) {
            throw new CatalogException(file, "", "", "expected a list of objects");
        }
        JsonObject object = element.getAsJsonObject();
        var entry = new Entry(file, new Entry(file, "", "", object).text(name), "", object);
        entry.asked.add(name);
        return entry;
    }

    String id() {
        return id;
    }

    /// The problem with a field of this entry.
    CatalogException wrong(String field, String expected) {
        return new CatalogException(file, id, path + field, "expected " + expected);
    }

    boolean has(String field) {
        return object.has(field);
    }

    /// The text of that field, with at least one character.
    String text(String field) throws CatalogException {
        String text = plain(field, "a text");
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw wrong(field, "a text of 1 to " + LONGEST_TEXT + " characters");
        }
        return text;
    }

    /// The text of that field; nothing where it is left out.
    String textIfAny(String field) throws CatalogException {
        return has(field) ? text(field) : "";
    }

    List<String> texts(String field) throws CatalogException {
        var texts = new ArrayList<String>();
        for (JsonElement element : elements(field)) {
            texts.add(text(element, field, "a list of texts"));
        }
        return texts;
    }

    /// A number without fraction, `least <= number <= most`.
    long whole(String field, long least, long most) throws CatalogException {
        return number(plain(field, range(least, most)), field, least, most);
    }

    /// The same; `otherwise` where the field is left out.
    long whole(String field, long least, long most, long otherwise) throws CatalogException {
        return has(field) ? whole(field, least, most) : otherwise;
    }

    private long number(String digits, String field, long least, long most)
            throws CatalogException {
        try {
            long number = Long.parseLong(digits);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, as for a number out of range.
        }
        throw wrong(field, range(least, most));
    }

    private static String range(long least, long most) {
        return "a whole number from " + least + " to " + most;
    }

    /// A number, `least <= number <= most`; none where the field is left out.
    OptionalDouble real(String field, double least, double most) throws CatalogException {
        if (!has(field)) {
            return OptionalDouble.empty();
        }
        String expected = "a number from " + least + " to " + most;
        try {
            double number = Double.parseDouble(plain(field, expected));
            if (number >= least && number <= most) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException _) {
            // Said below, as for a number out of range.
        }
        throw wrong(field, expected);
    }

    /// Whether that field is there and true.
    boolean flag(String field) throws CatalogException {
        if (!has(field)) {
            return false;
        }
        return switch (plain(field, "true or false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(field, "true or false");
        };
    }

    /// The object in that field.
    Entry child(String field) throws CatalogException {
        JsonElement element = element(field, "an object");
        if (!element.isJsonObject()) {
            throw wrong(field, "an object");
        }
        return new Entry(file, id, path + field + ".", element.getAsJsonObject());
    }

    /// The objects in that field; none where it is left out.
    List<Entry> children(String field) throws CatalogException {
        var children = new ArrayList<Entry>();
        for (JsonElement element : elements(field)) {
            if (!element.isJsonObject()) {
                throw wrong(field, "a list of objects");
            }
            children.add(new Entry(file, id, path + field + ".", element.getAsJsonObject()));
        }
        return children;
    }

    /// The pairs of whole numbers in that field, each `1 <= number <= most`.
    List<long[]> pairs(String field, long most) throws CatalogException {
        var pairs = new ArrayList<long[]>();
        for (JsonElement element : elements(field)) {
            if (!(element instanceof JsonArray pair) || pair.size() != 2) {
                throw wrong(field, "a list of pairs of whole numbers");
            }
            long first = number(text(pair.get(0), field, "numbers"), field, 1, most);
            long second = number(text(pair.get(1), field, "numbers"), field, 1, most);
            pairs.add(new long[] {first, second});
        }
        return pairs;
    }

    boolean isList(String field) {
        return has(field) && object.get(field).isJsonArray();
    }

    /// The names of the fields, of which each may be asked for.
    Set<String> fields() {
        return object.keySet();
    }

    /// Refuses fields that nobody asked for: they are misspelt, or not known.
    void close() throws CatalogException {
        for (String field : object.keySet()) {
            if (!asked.contains(field)) {
                throw wrong(field, "no such field");
            }
        }
    }

    private List<JsonElement> elements(String field) throws CatalogException {
        if (!has(field)) {
            return List.of();
        }
        JsonElement element = element(field, "a list");
        if (!element.isJsonArray()) {
            throw wrong(field, "a list");
        }
        return element.getAsJsonArray().asList();
    }

    private String plain(String field, String expected) throws CatalogException {
        return text(element(field, expected), field, expected);
    }

    private String text(JsonElement element, String field, String expected)
            throws CatalogException {
        if (!element.isJsonPrimitive()) {
            throw wrong(field, expected);
        }
        return element.getAsString();
    }

    private JsonElement element(String field, String expected) throws CatalogException {
        asked.add(field);
        if (!has(field)) {
            throw wrong(field, expected);
        }
        return object.get(field);
    }
}
