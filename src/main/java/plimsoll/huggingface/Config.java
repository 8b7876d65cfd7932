package plimsoll.huggingface;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import plimsoll.words.Words;

/// The fields of a `config.json`, asked for by name and within bounds. A field that is `null`
/// counts as left out. Where makers call a thing by several names, the first that is there counts.
///
/// @param fields all of them
record Config(JsonObject fields) {
    private static final int LONGEST_QUOTE = 40;

    boolean has(String... names) {
        return Arrays.stream(names).anyMatch(name -> value(name).isPresent());
    }

    private Optional<JsonElement> value(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isJsonNull());
    }

    private Optional<String> first(String... names) {
        return Arrays.stream(names).filter(name -> has(name)).findFirst();
    }

    /// A number, `least <= number <= most`.
    int whole(int least, int most, String... names) throws ConfigException {
        Optional<Integer> number = wholeIfAny(least, most, names);
        return number.orElseThrow(() -> missing(names[0]));
    }

    /// The same, where there is one.
    Optional<Integer> wholeIfAny(int least, int most, String... names) throws ConfigException {
        Optional<String> name = first(names);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        JsonElement value = value(name.get()).orElseThrow();
        double number = number(value);
        if (number != Math.rint(number) || number < least || number > most) {
            throw wrong(name.get(), range(least, most));
        }
        return Optional.of((int) number);
    }

    private static double number(JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isNumber()
                ? primitive.getAsDouble()
                : Double.NaN;
    }

    /// A number that need not be whole, `least <= number <= most`.
    double real(double least, double most, String name) throws ConfigException {
        double number = number(value(name).orElseThrow(() -> missing(name)));
        if (number >= least && number <= most) {
            return number;
        }
        throw wrong(name, Words.of("expected.number", least, most));
    }

    private static String range(int least, int most) {
        return Words.of("expected.whole", least, most);
    }

    boolean flag(boolean otherwise, String... names) throws ConfigException {
        Optional<String> name = first(names);
        if (name.isEmpty()) {
            return otherwise;
        }
        if (value(name.get()).orElseThrow() instanceof JsonPrimitive flag && flag.isBoolean()) {
            return flag.getAsBoolean();
        }
        throw wrong(name.get(), Words.of("expected.flag"));
    }

    /// A text, where there is one.
    Optional<String> text(String name) {
        return value(name)
                .filter(JsonPrimitive.class::isInstance)
                .map(JsonPrimitive.class::cast)
                .filter(JsonPrimitive::isString)
                .map(JsonPrimitive::getAsString)
                .filter(text -> !text.isBlank());
    }

    boolean isText(String name) {
        return text(name).isPresent();
    }

    boolean isList(String name) {
        return value(name).filter(JsonArray.class::isInstance).isPresent();
    }

    /// A list of texts; empty where there is none.
    List<String> texts(String name) throws ConfigException {
        var texts = new ArrayList<String>();
        for (JsonElement item : items(name)) {
            if (!(item instanceof JsonPrimitive text) || !text.isString()) {
                throw wrong(name, Words.of("expected.texts"));
            }
            texts.add(text.getAsString());
        }
        return texts;
    }

    /// A list of numbers, `0 <= number <= most`; empty where there is none.
    List<Integer> wholes(String name, int most) throws ConfigException {
        var numbers = new ArrayList<Integer>();
        for (JsonElement item : items(name)) {
            double number = number(item);
            if (number != Math.rint(number) || number < 0 || number > most) {
                throw wrong(name, Words.of("expected.wholes", most));
            }
            numbers.add((int) number);
        }
        return numbers;
    }

    private JsonArray items(String name) throws ConfigException {
        JsonElement value = value(name).orElseGet(JsonArray::new);
        if (value instanceof JsonArray items) {
            return items;
        }
        throw wrong(name, Words.of("expected.list"));
    }

    /// The objects in a list; empty where there is none.
    List<Config> children(String name) throws ConfigException {
        var children = new ArrayList<Config>();
        for (JsonElement item : items(name)) {
            if (!(item instanceof JsonObject object)) {
                throw wrong(name, Words.of("expected.objects"));
            }
            children.add(new Config(object));
        }
        return children;
    }

    /// The fields inside the first of those fields; none where there is none.
    Config child(String... names) {
        return first(names)
                .flatMap(this::value)
                .filter(JsonObject.class::isInstance)
                .map(object -> new Config((JsonObject) object))
                .orElseGet(() -> new Config(new JsonObject()));
    }

    /// These fields, and those of `other` in place of theirs.
    Config with(Config other) {
        var both = new JsonObject();
        fields.asMap().forEach(both::add);
        other.fields.asMap().forEach((name, value) -> replace(both, name, value));
        return new Config(both);
    }

    private static void replace(JsonObject fields, String name, JsonElement value) {
        if (!value.isJsonNull()) {
            fields.add(name, value);
        }
    }

    ConfigException missing(String name) {
        return new ConfigException(Words.of("config.lacks", name));
    }

    /// The problem with a value.
    ConfigException wrong(String name, String expected) {
        String is = value(name).map(Config::shown).orElseGet(() -> Words.of("value.missing"));
        return new ConfigException(Words.of("config.wrong", name, expected, is));
    }

    /// A value fit for a sentence.
    private static String shown(JsonElement value) {
        return switch (value) {
            case JsonArray list -> Words.of("value.list", list.size());
            case JsonObject _ -> Words.of("value.object");
            default -> quoted(value.getAsString());
        };
    }

    /// `text`, short and on one line.
    static String quoted(String text) {
        var line = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_QUOTE)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(line::appendCodePoint);
        return line.length() < text.length() ? line + "…" : line.toString();
    }
}
