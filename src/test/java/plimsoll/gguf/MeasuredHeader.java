package plimsoll.gguf;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import plimsoll.core.FileType;
import plimsoll.core.GgmlType;
import plimsoll.core.Tensor;
import plimsoll.support.GgufBuilder;
import plimsoll.support.Headers;

/// The header of a file that was measured: the keys that llama.cpp took its parameters from, and
/// all its tensors.
///
/// Source: `Model.metadata` of the harness that measured them.
///
/// @param id the model's name there
/// @param type how the file is quantized
/// @param json its parameters
/// @param tensors its tensors
record MeasuredHeader(String id, FileType type, JsonObject json, List<Tensor> tensors) {
    private static final String GOLDEN = "/plimsoll/golden/";
    private static final Map<String, Integer> FILE_TYPES =
            Map.of(
                    "F16", 1, "Q4_0", 2, "Q8_0", 7, "Q4_K_M", 15, "Q5_K_M", 17, "Q6_K", 18, "BF16",
                    32, "MXFP4", 38);

    static List<MeasuredHeader> all() throws IOException {
        var tensors =
                lines(new GZIPInputStream(resource("tensors.jsonl.gz"))).stream()
                        .collect(Collectors.toMap(MeasuredHeader::key, MeasuredHeader::tensors));
        return lines(resource("models.jsonl")).stream()
                .map(line -> of(line, Objects.requireNonNull(tensors.get(key(line)))))
                .toList();
    }

    private static MeasuredHeader of(JsonObject line, List<Tensor> tensors) {
        var type = FileType.ofLabel(line.get("weights").getAsString()).orElseThrow();
        return new MeasuredHeader(line.get("model").getAsString(), type, line, tensors);
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(MeasuredHeader.class.getResourceAsStream(GOLDEN + name));
    }

    private static List<JsonObject> lines(InputStream in) throws IOException {
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
        }
    }

    private static String key(JsonObject line) {
        return line.get("model").getAsString() + "/" + line.get("weights").getAsString();
    }

    private static List<Tensor> tensors(JsonObject line) {
        return line.getAsJsonArray("tensors").asList().stream()
                .map(JsonElement::getAsJsonArray)
                .map(MeasuredHeader::tensor)
                .toList();
    }

    private static Tensor tensor(JsonArray entry) {
        var shape = entry.get(2).getAsJsonArray().asList().stream().map(JsonElement::getAsLong);
        var type = GgmlType.valueOf(entry.get(1).getAsString());
        return new Tensor(entry.get(0).getAsString(), type, shape.toList());
    }

    GgufBuilder builder() {
        String weights = json.get("weights").getAsString();
        var out = new GgufBuilder();
        out.text("general.architecture", arch()).text("general.name", id);
        out.number("general.file_type", Objects.requireNonNull(FILE_TYPES.get(weights)));
        add(out, "vocab_size", "V");
        add(out, "context_length", "ctx");
        add(out, "embedding_length", "E");
        add(out, "block_count", "L");
        add(out, "feed_forward_length", "FF");
        if (parameters().has("H")) {
            attention(out);
        }
        out.real(arch() + ".attention.layer_norm_rms_epsilon", 1e-5f);
        add(out, "expert_count", "NE");
        add(out, "expert_used_count", "NU");
        add(out, "expert_feed_forward_length", "FFE");
        add(out, "attention.sliding_window", "swa");
        json.getAsJsonObject("extra_kv")
                .asMap()
                .forEach((key, value) -> Headers.put(out, arch() + "." + key, value));
        return out.text("tokenizer.ggml.model", "no_vocab").tensors(tensors);
    }

    private void attention(GgufBuilder out) {
        add(out, "attention.head_count", "H");
        add(out, "attention.head_count_kv", parameters().has("KV") ? "KV" : "H");
        if (parameters().has("hk")) {
            add(out, "attention.key_length", "hk");
            add(out, "attention.value_length", parameters().has("hv") ? "hv" : "hk");
        }
        boolean rotated = parameters().has("rot");
        add(out, "rope.dimension_count", rotated ? "rot" : "head_dim_k");
    }

    @Override
    public String toString() {
        return id + " " + type;
    }

    private String arch() {
        return json.get("arch").getAsString();
    }

    private JsonObject parameters() {
        return json.getAsJsonObject("hparams");
    }

    private void add(GgufBuilder out, String key, String parameter) {
        if (parameters().has(parameter)) {
            Headers.put(out, arch() + "." + key, parameters().get(parameter));
        }
    }
}
