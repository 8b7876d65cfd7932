package plimsoll.huggingface;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import plimsoll.words.Words;

/// The language model's part of a `config.json`.
///
/// Models that also see or hear keep it in a part of its own; what is said outside of that holds
/// for it as well, unless the part says otherwise. Makers leave out what is their class's default.
final class ConfigText {
    /// What the part is called, from the outside in.
    private static final String[] PARTS = {
        "thinker_config", "text_config", "llm_config", "language_config"
    };

    private ConfigText() {}

    /// @throws ConfigException if `text` is no JSON object, or too deep
    static Config config(String text) throws ConfigException {
        Config whole = new Config(object(text));
        Config inner = whole.child(PARTS);
        Config config = whole.with(inner).with(inner.child(PARTS));
        return Defaults.of(config.text("model_type").orElse("")).with(config);
    }

    /// Python, which writes these files, also writes `Infinity` and `NaN`: a strict reader would
    /// refuse them.
    private static JsonObject object(String text) throws ConfigException {
        try (var reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.LENIENT);
            reader.setNestingLimit(Limits.DEPTH);
            JsonElement whole = JsonParser.parseReader(reader);
            if (whole instanceof JsonObject object) {
                return object;
            }
        } catch (IOException | JsonParseException | IllegalStateException _) {
            throw refused();
        }
        throw refused();
    }

    private static ConfigException refused() {
        return new ConfigException(Words.of("config.json"));
    }
}
