package plimsoll.engine;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import plimsoll.core.FeedForward;
import plimsoll.core.Layer;
import plimsoll.core.Mixer.Recurrent.Kind;
import plimsoll.core.Mixer;

/// The layers of a measured model, from the notation of its hyper-parameters: `L` layers, `H`
/// heads, `KV` key and value heads, `FF`, `NE`, `NU`, `FFE` of the feed-forward network, `di`,
/// `ds`, `dt`, `ng` of a recurrence.
final class MeasuredLayers {
    private final String architecture;
    private final JsonObject h;
    private final JsonObject extra;

    MeasuredLayers(JsonObject line) {
        architecture = line.get("arch").getAsString();
        h = line.getAsJsonObject("hparams");
        extra = line.getAsJsonObject("extra_kv");
    }

    List<Layer> all() {
        return IntStream.range(0, number("L"))
                .mapToObj(i -> new Layer(mixer(i), feedForward(i)))
                .toList();
    }

    /// A hyper-parameter; 0 where the model has none.
    int number(String name) {
        return h.has(name) ? h.get(name).getAsInt() : 0;
    }

    private Mixer mixer(int layer) {
        return switch (architecture) {
            case "mamba" -> recurrent(Kind.MAMBA1);
            case "granitehybrid" -> kvHeads(layer) == 0 ? recurrent(Kind.MAMBA2) : attention(layer);
            case "qwen3next", "qwen35", "qwen35moe" ->
                    (layer + 1) % 4 != 0 ? recurrent(Kind.DELTA_NET) : attention(layer);
            case "deepseek2" ->
                    new Mixer.Latent(
                            number("H"),
                            number("qlora"),
                            number("kvlora"),
                            number("rope"),
                            number("nope"),
                            number("vd"),
                            0);
            default -> attention(layer);
        };
    }

    private Mixer recurrent(Kind kind) {
        return new Mixer.Recurrent(kind, number("di"), number("ds"), number("dt"), number("ng"), 4);
    }

    private Mixer attention(int layer) {
        boolean sliding = isSliding(layer);
        boolean narrow = sliding && extra.has("attention.key_length_swa");
        int shared =
                extra.has("attention.shared_kv_layers")
                        ? extra.get("attention.shared_kv_layers").getAsInt()
                        : 0;
        return new Mixer.Attention(
                number("H"),
                kvHeads(layer),
                narrow ? extra.get("attention.key_length_swa").getAsInt() : number("head_dim_k"),
                narrow ? extra.get("attention.value_length_swa").getAsInt() : number("head_dim_v"),
                sliding ? number("swa") : 0,
                layer < number("L") - shared);
    }

    private int kvHeads(int layer) {
        if (!h.has("KV")) {
            return number("H");
        }
        var heads = h.get("KV");
        return heads.isJsonArray()
                ? heads.getAsJsonArray().get(layer).getAsInt()
                : heads.getAsInt();
    }

    private boolean isSliding(int layer) {
        return switch (architecture) {
            case "gemma2", "gpt-oss" -> layer % 2 == 0;
            case "gemma3" -> (layer + 1) % 6 != 0;
            case "gemma4" ->
                    extra.getAsJsonArray("attention.sliding_window_pattern")
                            .get(layer)
                            .getAsBoolean();
            default -> false;
        };
    }

    private FeedForward feedForward(int layer) {
        boolean leading = layer < number("lead");
        if (number("NE") == 0 || leading) {
            return number("FF") == 0 ? new FeedForward.None() : new FeedForward.Dense(number("FF"));
        }
        int width = number("FFE") == 0 ? number("FF") : number("FFE");
        int shared = number("FSH") + number("nsh") * width;
        return new FeedForward.Experts(number("NE"), number("NU"), width, shared);
    }
}
