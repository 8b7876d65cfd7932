package plimsoll.huggingface;

import java.util.BitSet;
import java.util.List;
import plimsoll.core.Architecture;
import plimsoll.core.FeedForward;

/// The mixtures of experts of a model: how large one is, and which layers have one.
///
/// @param layers the layers that have one
/// @param experts one of them, or no network where the model has none
record Mixtures(BitSet layers, FeedForward experts) {

    boolean isIn(int layer) {
        return layers.get(layer);
    }

    static Mixtures of(Blueprint model) throws ConfigException {
        Config config = model.config();
        int count = config.wholeIfAny(0, Limits.EXPERTS, Names.EXPERTS).orElse(0);
        if (count == 0 || !config.flag(true, "enable_moe_block")) {
            return new Mixtures(new BitSet(), new FeedForward.None());
        }
        int width = width(config);
        int used = config.whole(1, count, Names.EXPERTS_USED);
        int shared = Math.min(sharedWidth(model, width), Limits.WIDTH);
        return new Mixtures(layers(model), new FeedForward.Experts(count, used, width, shared));
    }

    private static int width(Config config) throws ConfigException {
        for (String name : Names.EXPERT_WIDTH) {
            if (config.isList(name)) {
                // Ernie has one for texts and one for pictures.
                List<Integer> widths = config.wholes(name, Limits.WIDTH);
                return widths.isEmpty() ? 1 : Math.max(1, widths.getFirst());
            }
        }
        return config.has(Names.EXPERT_WIDTH)
                ? config.whole(1, Limits.WIDTH, Names.EXPERT_WIDTH)
                : config.whole(1, Limits.WIDTH, Names.FEED_FORWARD);
    }

    /// Rows of what every token goes through: one expert of that width, or several of the usual
    /// one.
    private static int sharedWidth(Blueprint model, int width) throws ConfigException {
        Config config = model.config();
        if (model.is(Architecture.LLAMA4) || model.is(Architecture.GEMMA4)) {
            return config.whole(1, Limits.WIDTH, Names.FEED_FORWARD);
        }
        int several = config.wholeIfAny(0, Limits.KERNEL, Names.SHARED_EXPERTS).orElse(-1);
        int own = config.wholeIfAny(0, Limits.WIDTH, Names.SHARED_WIDTH).orElse(-1);
        if (own >= 0) {
            return several > 1 ? several * own : own;
        }
        return Math.max(0, several) * width;
    }

    private static BitSet layers(Blueprint model) throws ConfigException {
        Config config = model.config();
        var layers = new BitSet();
        int first = config.wholeIfAny(0, Limits.LAYERS, Names.FIRST_EXPERTS).orElse(0);
        layers.set(Math.min(first, model.layers()), model.layers());
        keepEvery(layers, step(config, "decoder_sparse_step"), -1);
        keepEvery(layers, step(config, "interleave_moe_layer_step"), -1);
        keepEvery(layers, step(config, "moe_layer_interval"), -1);
        keepEvery(layers, step(config, "expert_layer_period"), offset(config));
        if (config.isList("moe_layer_freq")) {
            keepFlagged(layers, config.wholes("moe_layer_freq", 1));
        } else {
            keepEvery(layers, step(config, "moe_layer_freq"), 0);
        }
        config.wholes("mlp_only_layers", Limits.LAYERS).forEach(layers::clear);
        if (config.isList("moe_layers")) {
            keepNamed(layers, config.wholes("moe_layers", Limits.LAYERS));
        }
        return layers;
    }

    private static int step(Config config, String name) throws ConfigException {
        return config.wholeIfAny(1, Limits.LAYERS, name).orElse(1);
    }

    private static int offset(Config config) throws ConfigException {
        return config.wholeIfAny(0, Limits.LAYERS, "expert_layer_offset").orElse(0);
    }

    /// Keeps the layers `layer` for which `layer - offset` is a multiple of `step`.
    private static void keepEvery(BitSet layers, int step, int offset) {
        for (int layer = 0; layer < layers.length(); layer++) {
            if (Math.floorMod(layer - offset, step) != 0) {
                layers.clear(layer);
            }
        }
    }

    private static void keepFlagged(BitSet layers, List<Integer> flags) {
        for (int layer = 0; layer < layers.length(); layer++) {
            if (layer >= flags.size() || flags.get(layer) == 0) {
                layers.clear(layer);
            }
        }
    }

    private static void keepNamed(BitSet layers, List<Integer> named) {
        var wanted = new BitSet();
        named.forEach(wanted::set);
        layers.and(wanted);
    }
}
