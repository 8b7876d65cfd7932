package plimsoll.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import plimsoll.core.Architecture;
import plimsoll.core.FileType;
import plimsoll.core.GgmlType;
import plimsoll.core.ModelSpec;
import plimsoll.core.Tensor;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;
import plimsoll.support.SyntheticModels;

/// The models that were measured: hyper-parameters and tensors by model and weight mix.
final class MeasuredModels {
    /// One of them.
    record Loaded(ModelSpec spec, WeightFile weights) {}

    private final Map<String, Loaded> models = new LinkedHashMap<>();

    private MeasuredModels() {}

    /// The models of the golden rows.
    static MeasuredModels golden() {
        var golden =
                of(
                        MeasuredModels.class.getResourceAsStream("/plimsoll/golden/models.jsonl"),
                        MeasuredModels.class.getResourceAsStream(
                                "/plimsoll/golden/tensors.jsonl.gz"));
        SyntheticModels.read()
                .forEach(
                        (key, file) ->
                                golden.models.put(key, new Loaded(file.spec(), file.file())));
        return golden;
    }

    /// @param models a model a line
    /// @param tensors a tensor list a line, packed
    static MeasuredModels of(InputStream models, InputStream tensors) {
        var all = new MeasuredModels();
        var files = new LinkedHashMap<String, List<Tensor>>();
        try {
            for (var line : lines(new GZIPInputStream(tensors))) {
                files.put(key(line), tensors(line.getAsJsonArray("tensors")));
            }
            for (var line : lines(models)) {
                all.models.put(
                        key(line), loaded(line, Objects.requireNonNull(files.get(key(line)))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    Loaded of(String model, String weights) {
        return Objects.requireNonNull(models.get(model + "/" + weights));
    }

    Collection<Loaded> all() {
        return models.values();
    }

    static List<JsonObject> lines(InputStream stream) throws IOException {
        var objects = new ArrayList<JsonObject>();
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(l -> JsonParser.parseString(l).getAsJsonObject())
                    .forEach(objects::add);
        }
        return objects;
    }

    private static String key(JsonObject line) {
        return line.get("model").getAsString() + "/" + line.get("weights").getAsString();
    }

    private static List<Tensor> tensors(JsonArray list) {
        return list.asList().stream()
                .map(JsonElement::getAsJsonArray)
                .map(MeasuredModels::tensor)
                .toList();
    }

    private static Tensor tensor(JsonArray entry) {
        var shape =
                entry.get(2).getAsJsonArray().asList().stream()
                        .map(JsonElement::getAsLong)
                        .toList();
        return new Tensor(
                entry.get(0).getAsString(), GgmlType.valueOf(entry.get(1).getAsString()), shape);
    }

    private static Loaded loaded(JsonObject line, List<Tensor> tensors) {
        var type = FileType.ofLabel(line.get("weights").getAsString()).orElseThrow();
        return new Loaded(spec(line), new WeightFile(type, tensors, WeightFile.Origin.FILE));
    }

    private static ModelSpec spec(JsonObject line) {
        var layers = new MeasuredLayers(line);
        var h = line.getAsJsonObject("hparams");
        return new ModelSpec(
                line.get("model").getAsString(),
                line.get("model").getAsString(),
                Architecture.ofLabel(line.get("arch").getAsString()).orElseThrow(),
                h.get("E").getAsInt(),
                h.get("V").getAsInt(),
                new Tokens(h.get("ctx").getAsInt()),
                layers.all(),
                h.has("tied"),
                layers.number("pl"),
                layers.number("rope_freqs"));
    }
}
