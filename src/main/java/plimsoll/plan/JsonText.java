package plimsoll.plan;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import plimsoll.words.Words;

/// JSON objects from text that anyone may have written.
public final class JsonText {
    /// The longest text that is read, in characters.
    public static final int LONGEST = 1 << 16;

    private static final int DEEPEST = 8;
    private static final String FORM = "{\"model\":\"qwen3-14b\",\"gpu\":24}";

    private JsonText() {}

    /// The one object in `text`.
    ///
    /// @throws PlanException if `text` is too long, holds anything else, is nested deeper than
    ///     eight levels, or gives a field twice
    public static JsonObject object(String text) throws PlanException {
        if (text.length() > LONGEST) {
            throw tooLong();
        }
        return object(
                text, new PlanException(Words.of("wrong.line"), Words.of("wrong.line.form", FORM)));
    }

    /// The one object in `text`, whose length was looked at already.
    ///
    /// @param otherwise what is thrown where it holds anything else
    static JsonObject object(String text, PlanException otherwise) throws PlanException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            reader.setNestingLimit(DEEPEST);
            return whole(reader);
        } catch (IOException | JsonParseException | IllegalStateException _) {
            throw otherwise;
        }
    }

    /// What to say of a line that is longer than [#LONGEST].
    public static PlanException tooLong() {
        return new PlanException(Words.of("wrong.line"), Words.of("wrong.line.long", LONGEST));
    }

    private static JsonObject whole(JsonReader reader) throws IOException, PlanException {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            JsonElement value = JsonParser.parseReader(reader);
            if (object.has(name)) {
                throw new PlanException(quoted(name), Words.of("wrong.twice"));
            }
            object.add(name, value);
        }
        reader.endObject();
        if (reader.peek() != JsonToken.END_DOCUMENT) {
            throw new IOException("more than one value");
        }
        return object;
    }

    /// `text` fit for a sentence: short, on one line, without control characters.
    static String quoted(String text) {
        String line =
                text.codePoints()
                        .limit(60)
                        .collect(
                                StringBuilder::new,
                                (b, c) -> b.appendCodePoint(Character.isISOControl(c) ? ' ' : c),
                                StringBuilder::append)
                        .toString();
        return line.length() < text.length() ? line + "…" : line;
    }
}
