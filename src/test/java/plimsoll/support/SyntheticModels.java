package plimsoll.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import plimsoll.core.GgmlType;
import plimsoll.core.Tensor;
import plimsoll.gguf.GgufException;
import plimsoll.gguf.GgufFile;
import plimsoll.gguf.GgufModel;
import plimsoll.gguf.Imported;

/// Models that were made up to be measured, some of each architecture. Each is written as a file
/// and read again, so that they hold the reader of files to the truth as well.
public final class SyntheticModels {
    private static final String FILE = "/plimsoll/golden/synthetic.jsonl.gz";

    private SyntheticModels() {}

    /// All of them, by model and weight mix, `qwen2moe-1/Q8_0`.
    public static Map<String, Imported> read() {
        var packed = Objects.requireNonNull(SyntheticModels.class.getResourceAsStream(FILE));
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            return read(reader.lines().map(JsonParser::parseString).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Imported> read(List<JsonElement> lines) throws IOException {
        var models = new LinkedHashMap<String, Imported>();
        Path file = Files.createTempFile("synthetic", ".gguf");
        for (var line : lines) {
            var json = line.getAsJsonObject();
            String model = json.get("model").getAsString();
            models.put(model + "/" + json.get("weights").getAsString(), imported(json, file));
        }
        Files.delete(file);
        return models;
    }

    private static Imported imported(JsonObject line, Path file) throws IOException {
        var tensors =
                line.getAsJsonArray("tensors").asList().stream()
                        .map(JsonElement::getAsJsonArray)
                        .map(SyntheticModels::tensor)
                        .toList();
        try {
            var header = Headers.of(line.getAsJsonObject("metadata"), tensors);
            return GgufModel.of(GgufFile.read(header.write(file)));
        } catch (GgufException e) {
            throw new IllegalStateException(line.get("model") + ": " + e.getMessage(), e);
        }
    }

    private static Tensor tensor(JsonArray entry) {
        var shape = entry.get(2).getAsJsonArray().asList().stream().map(JsonElement::getAsLong);
        var type = GgmlType.valueOf(entry.get(1).getAsString());
        return new Tensor(entry.get(0).getAsString(), type, shape.toList());
    }
}
