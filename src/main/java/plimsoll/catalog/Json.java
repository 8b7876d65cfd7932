package plimsoll.catalog;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.words.Words;

/// A value of a JSON file.
///
/// It is built on Gson's stream alone: Gson's own tree would load hundreds of classes before the
/// first value is read.
sealed interface Json {
    /// Deeper files are refused; the catalog's own are six deep.
    int DEEPEST = 12;

    /// A text in quotes.
    record Text(String value) implements Json {}

    /// A number or a truth value, as it is written.
    record Bare(String value) implements Json {}

    record Items(List<Json> values) implements Json {}

    record Fields(Map<String, Json> values) implements Json {}

    /// The value that `text` is.
    ///
    /// @throws IOException if it is no JSON, or has a value that is not one of these
    static Json of(String text) throws IOException {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        Json value = value(reader, 0);
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new IOException(Words.of("catalog.json.values"));
        }
        return value;
    }

    private static Json value(JsonReader reader, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException(Words.of("catalog.json.deep"));
        }
        return switch (reader.peek()) {
            case STRING -> new Text(reader.nextString());
            case NUMBER -> new Bare(reader.nextString());
            case BOOLEAN -> new Bare(reader.nextBoolean() ? "true" : "false");
            case BEGIN_ARRAY -> items(reader, depth);
            case BEGIN_OBJECT -> fields(reader, depth);
            default -> throw new IOException(Words.of("catalog.json.none", reader.getPath()));
        };
    }

    private static Json items(JsonReader reader, int depth) throws IOException {
        var values = new ArrayList<Json>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(value(reader, depth + 1));
        }
        reader.endArray();
        return new Items(values);
    }

    private static Json fields(JsonReader reader, int depth) throws IOException {
        var values = new LinkedHashMap<String, Json>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (values.containsKey(name)) {
                throw new IOException(Words.of("catalog.json.twice", reader.getPath()));
            }
            values.put(name, value(reader, depth + 1));
        }
        reader.endObject();
        return new Fields(values);
    }
}
