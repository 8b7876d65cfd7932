package plimsoll.plan;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import plimsoll.log.Facts;

/// Facts of a log as members of a JSON object: numbers as numbers, all else, lists too, as it was
/// printed.
final class FactsJson {
    private final JsonWriter json;

    FactsJson(JsonWriter json) {
        this.json = json;
    }

    /// The members `names`, null where they are not stated.
    void members(List<String> names, Facts facts) throws IOException {
        for (String name : names) {
            json.name(name);
            if (facts.states(name)) {
                value(facts.text(name).orElse(""));
            } else {
                json.nullValue();
            }
        }
    }

    /// An object of all facts, or null where there are none.
    void typed(String name, Facts facts) throws IOException {
        json.name(name);
        object(facts, true);
    }

    /// Likewise, with every value as a string.
    void strings(String name, Facts facts) throws IOException {
        json.name(name);
        object(facts, false);
    }

    void object(Facts facts, boolean typed) throws IOException {
        if (facts.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        for (Map.Entry<String, String> fact : facts.values().entrySet()) {
            json.name(fact.getKey());
            if (typed) {
                value(fact.getValue());
            } else {
                word(fact.getValue());
            }
        }
        json.endObject();
    }

    /// A string, but for what is only switched on.
    private void word(String text) throws IOException {
        if (text.equals("true")) {
            json.value(true);
        } else {
            json.value(text);
        }
    }

    /// One value: a number where it is one.
    void value(String text) throws IOException {
        Facts fact = new Facts(Map.of("", text));
        OptionalLong whole = fact.whole("");
        OptionalDouble decimal = fact.decimal("");
        if (whole.isPresent()) {
            json.value(whole.getAsLong());
        } else if (decimal.isPresent()) {
            json.value(decimal.getAsDouble());
        } else {
            json.value(text);
        }
    }
}
