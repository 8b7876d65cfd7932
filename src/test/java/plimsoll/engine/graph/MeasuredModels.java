package plimsoll.engine.graph;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;
import plimsoll.core.FileType;
import plimsoll.core.GgmlType;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.Tensor;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;

/// The models that were measured, as the product knows them.
final class MeasuredModels {

    /// A model and one of its files.
    record Entry(ModelSpec model, WeightFile weights) {}

    private final Map<String, Entry> entries = new HashMap<>();

    /// @param folder the one with `models.jsonl` and `tensors.jsonl.gz`
    MeasuredModels(Path folder) throws IOException {
        var files = new HashMap<String, List<Tensor>>();
        var file = folder.resolve("tensors.jsonl.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            for (String line : new String(in.readAllBytes()).split("\n")) {
                var row = JsonParser.parseString(line).getAsJsonObject();
                files.put(key(row), tensors(row));
            }
        }
        for (String line : Files.readAllLines(folder.resolve("models.jsonl"))) {
            var row = JsonParser.parseString(line).getAsJsonObject();
            var weights =
                    new WeightFile(
                            FileType.ofLabel(row.get("weights").getAsString()).orElseThrow(),
                            files.get(key(row)),
                            WeightFile.Origin.FILE);
            entries.put(key(row), new Entry(model(row), weights));
        }
    }

    Entry of(JsonObject run) {
        return entries.get(key(run));
    }

    private static String key(JsonObject row) {
        return row.get("model").getAsString() + " " + row.get("weights").getAsString();
    }

    private static List<Tensor> tensors(JsonObject row) {
        var tensors = new ArrayList<Tensor>();
        for (JsonElement element : row.getAsJsonArray("tensors")) {
            var parts = element.getAsJsonArray();
            var shape = parts.get(2).getAsJsonArray().asList();
            tensors.add(
                    new Tensor(
                            parts.get(0).getAsString(),
                            GgmlType.valueOf(parts.get(1).getAsString()),
                            shape.stream().map(JsonElement::getAsLong).toList()));
        }
        return tensors;
    }

    private static ModelSpec model(JsonObject row) {
        var h = row.getAsJsonObject("hparams");
        var x = row.getAsJsonObject("extra_kv");
        var layers = new ArrayList<Layer>();
        String arch = row.get("arch").getAsString();
        for (int i = 0; i < num(h, "L", 0); i++) {
            layers.add(new Layer(mixer(arch, h, x, i), feedForward(arch, h, i)));
        }
        return new ModelSpec(
                row.get("model").getAsString(),
                row.get("model").getAsString(),
                Architecture.ofLabel(arch).orElseThrow(),
                num(h, "E", 0),
                num(h, "V", 0),
                new Tokens(num(h, "ctx", 0)),
                layers,
                num(h, "tied", 0) == 1,
                num(h, "pl", 0),
                num(h, "rope_freqs", 0));
    }

    private static FeedForward feedForward(String arch, JsonObject h, int layer) {
        int experts = num(h, "NE", 0);
        if (h.has("kinds")) {
            char kind = h.get("kinds").getAsString().charAt(layer);
            if (kind != '-' && kind != 'E') {
                return new FeedForward.None();
            }
        }
        if (arch.equals("llama4") && (layer + 1) % num(h, "step", 1) != 0) {
            experts = 0;
        }
        int width = at(h, "FF", layer, 0);
        if (experts > 0 && layer >= num(h, "lead", 0)) {
            int one = num(h, "FFE", width);
            return new FeedForward.Experts(
                    experts, num(h, "NU", 0), one, num(h, "FSH", one * num(h, "nsh", 0)));
        }
        return width == 0 || arch.equals("mamba")
                ? new FeedForward.None()
                : new FeedForward.Dense(width);
    }

    private static Mixer mixer(String arch, JsonObject h, JsonObject x, int i) {
        int kv = at(h, "KV", i, num(h, "H", 0));
        boolean recurrent =
                switch (arch) {
                    case "mamba" -> true;
                    case "granitehybrid", "lfm2" -> kv == 0;
                    case "nemotron_h", "nemotron_h_moe" ->
                            h.get("kinds").getAsString().charAt(i) == 'M';
                    case "qwen3next", "qwen35", "qwen35moe" -> (i + 1) % 4 != 0;
                    default -> false;
                };
        if (recurrent) {
            return recurrent(arch, h);
        }
        if (kv == 0) {
            return new Mixer.None();
        }
        if (arch.equals("deepseek2")) {
            return new Mixer.Latent(
                    num(h, "H", 0),
                    num(h, "qlora", 0),
                    num(h, "kvlora", 0),
                    num(h, "rope", 0),
                    num(h, "nope", 0),
                    num(h, "vd", 0));
        }
        boolean sliding =
                switch (arch) {
                    case "gemma2", "gpt-oss" -> i % 2 == 0;
                    case "gemma3" -> (i + 1) % 6 != 0;
                    case "cohere2", "exaone4", "olmo2", "llama4" ->
                            (i + 1) % 4 != 0 && window(arch, h) > 0;
                    case "gemma4" ->
                            x.getAsJsonArray("attention.sliding_window_pattern")
                                    .get(i)
                                    .getAsBoolean();
                    default -> false;
                };
        boolean gemma4 = arch.equals("gemma4");
        boolean short4 = sliding && gemma4;
        return new Mixer.Attention(
                num(h, "H", 0),
                kv,
                short4 ? num(x, "attention.key_length_swa", 0) : num(h, "head_dim_k", 0),
                short4 ? num(x, "attention.value_length_swa", 0) : num(h, "head_dim_v", 0),
                sliding ? window(arch, h) : 0,
                !gemma4 || i < num(h, "L", 0) - num(x, "attention.shared_kv_layers", 0));
    }

    private static int window(String arch, JsonObject h) {
        return arch.equals("llama4") ? 8192 : num(h, "swa", 0);
    }

    private static Mixer recurrent(String arch, JsonObject h) {
        if (arch.equals("lfm2")) {
            return new Mixer.Recurrent(
                    Mixer.Recurrent.Kind.SHORT_CONVOLUTION, num(h, "E", 0), 0, 0, 0, 3);
        }
        var kind =
                switch (arch) {
                    case "mamba" -> Mixer.Recurrent.Kind.MAMBA1;
                    case "granitehybrid", "nemotron_h", "nemotron_h_moe" ->
                            Mixer.Recurrent.Kind.MAMBA2;
                    default -> Mixer.Recurrent.Kind.DELTA_NET;
                };
        return new Mixer.Recurrent(
                kind, num(h, "di", 0), num(h, "ds", 0), num(h, "dt", 0), num(h, "ng", 0), 4);
    }

    static int num(JsonObject object, String key, int otherwise) {
        return object.has(key) && !object.get(key).isJsonNull()
                ? object.get(key).getAsInt()
                : otherwise;
    }

    private static int at(JsonObject h, String key, int i, int otherwise) {
        if (!h.has(key)) {
            return otherwise;
        }
        var value = h.get(key);
        return value.isJsonArray() ? value.getAsJsonArray().get(i).getAsInt() : value.getAsInt();
    }
}
