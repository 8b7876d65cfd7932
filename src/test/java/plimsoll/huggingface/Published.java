package plimsoll.huggingface;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import plimsoll.core.ModelSpec;

/// A config with the values that a model's maker published.
///
/// @param model the catalog's id of its model
/// @param config its fields
record Published(String model, JsonObject config) {
    /// Every one of `configs.json`, which names where each was published.
    static List<Published> all() {
        var in = Objects.requireNonNull(Published.class.getResourceAsStream("configs.json"));
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var list = JsonParser.parseReader(reader).getAsJsonArray();
            return StreamSupport.stream(list.spliterator(), false)
                    .map(one -> one.getAsJsonObject())
                    .map(one -> new Published(one.get("model").getAsString(), config(one)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject config(JsonObject one) {
        return one.getAsJsonObject("config");
    }

    static Published of(String model) {
        return all().stream().filter(one -> one.model.equals(model)).findFirst().orElseThrow();
    }

    /// The same with another value in a field; none where `value` is empty.
    Published with(String field, String value) {
        JsonObject changed = config.deepCopy();
        changed.remove(field);
        if (!value.isEmpty()) {
            changed.add(field, JsonParser.parseString(value));
        }
        return new Published(model, changed);
    }

    /// The model that it describes.
    ModelSpec spec() throws ConfigException {
        return spec(config.toString());
    }

    static ModelSpec spec(String config) throws ConfigException {
        var blueprint = Blueprint.of(ConfigText.config(config));
        return ConfigModel.spec(Path.of("config.json"), blueprint, true);
    }

    @Override
    public String toString() {
        return model;
    }
}
