package plimsoll.detect;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The JSON that tools print, which differs between their releases: names in other cases, numbers
/// as texts, warnings before it.
final class ToolJson {
    private static final int DEEPEST = 32;

    private ToolJson() {}

    /// The value in `text`, which may begin with lines of another kind.
    ///
    /// @throws ProbeException if there is none
    static JsonElement of(String source, String text) throws ProbeException {
        var reader = new JsonReader(new StringReader(text.substring(start(text))));
        reader.setNestingLimit(DEEPEST);
        try {
            return JsonParser.parseReader(reader);
        } catch (JsonParseException | IllegalStateException _) {
            throw ProbeException.unreadable(source);
        }
    }

    /// Where the first line begins that a value begins.
    private static int start(String text) {
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (line.strip().startsWith("{") || line.strip().startsWith("[")) {
                return start;
            }
            start += line.length() + 1;
        }
        return text.length();
    }

    /// The objects of a list, of the list called `name` in an object, or the one object.
    static List<JsonObject> objects(JsonElement value, String name) {
        JsonElement list = value;
        if (value.isJsonObject() && value.getAsJsonObject().has(name)) {
            list = value.getAsJsonObject().get(name);
        }
        if (list.isJsonObject()) {
            return List.of(list.getAsJsonObject());
        }
        var objects = new ArrayList<JsonObject>();
        if (list.isJsonArray()) {
            list.getAsJsonArray().forEach(item -> add(item, objects));
        }
        return objects;
    }

    private static void add(JsonElement item, List<JsonObject> objects) {
        if (item.isJsonObject()) {
            objects.add(item.getAsJsonObject());
        }
    }

    /// The field called `name` in whatever case.
    static Optional<JsonElement> field(JsonObject object, String name) {
        return object.entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /// The text or number in the field called `name`; nothing where it is `N/A`.
    static Optional<String> text(JsonObject object, String name) {
        return field(object, name)
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(text -> !text.equals("N/A"));
    }

    /// Bytes in the field called `name`: `{"value":24560,"unit":"MB"}`, `"24560 MB"` or `24560`.
    ///
    /// @param unit what they are in when that is not said
    static Optional<Long> bytes(JsonObject object, String name, String unit) {
        Optional<JsonElement> field = field(object, name);
        if (field.isPresent() && field.get().isJsonObject()) {
            JsonObject size = field.get().getAsJsonObject();
            return bytes(size, "value", text(size, "unit").orElse(unit));
        }
        return text(object, name)
                .flatMap(
                        text ->
                                Numbers.bytes(
                                        Numbers.whole(text).isPresent() ? text + unit : text));
    }
}
