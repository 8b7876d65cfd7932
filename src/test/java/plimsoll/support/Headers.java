package plimsoll.support;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import plimsoll.core.Tensor;

/// Headers of GGUF files from JSON: numbers, texts, flags, and lists of them.
public final class Headers {
    private Headers() {}

    /// The header of a file with that metadata.
    public static GgufBuilder of(JsonObject metadata, List<Tensor> tensors) {
        var out = new GgufBuilder();
        metadata.asMap().forEach((key, value) -> put(out, key, value));
        return out.tensors(tensors);
    }

    public static void put(GgufBuilder out, String key, JsonElement value) {
        if (value.isJsonArray()) {
            list(out, key, value.getAsJsonArray().asList());
            return;
        }
        JsonPrimitive single = value.getAsJsonPrimitive();
        if (single.isString()) {
            out.text(key, single.getAsString());
        } else if (single.isBoolean()) {
            out.flag(key, single.getAsBoolean());
        } else if (single.getAsString().matches("-?\\d+")) {
            out.number(key, single.getAsLong());
        } else {
            out.real(key, single.getAsFloat());
        }
    }

    private static void list(GgufBuilder out, String key, List<JsonElement> values) {
        if (values.getFirst().getAsJsonPrimitive().isBoolean()) {
            out.flags(key, values.stream().map(JsonElement::getAsBoolean).toList());
        } else {
            out.numbers(key, values.stream().map(JsonElement::getAsInt).toList());
        }
    }
}
