package plimsoll.catalog;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file of the catalog: a list of objects, each named by one of its fields.
final class CatalogFile {
    /// Larger files are not read. The whole bundled catalog is a tenth of that.
    static final int LARGEST = 4 << 20;

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
        for (JsonElement element : elements(input)) {
            try {
                Entry entry = Entry.of(name, named, element);
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

    private List<JsonElement> elements(InputStream input) {
        try {
            JsonElement whole = parsed(text(input));
            if (whole.isJsonArray()) {
                return whole.getAsJsonArray().asList();
            }
            problems.add(problem("expected a list of objects in square brackets"));
        } catch (JsonParseException | NumberFormatException e) {
            problems.add(problem("expected JSON: " + oneLine(String.valueOf(e.getMessage()))));
        } catch (CharacterCodingException _) {
            problems.add(problem("expected text in UTF-8"));
        } catch (IOException e) {
            problems.add(problem("could not be read: " + oneLine(String.valueOf(e.getMessage()))));
        }
        return List.of();
    }

    private CatalogException problem(String expected) {
        return new CatalogException(name, "", "", expected);
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private String text(InputStream input) throws IOException {
        byte[] bytes = input.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException("it is larger than " + (LARGEST >> 20) + " MiB");
        }
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    private static JsonElement parsed(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        return JsonParser.parseReader(reader);
    }
}
