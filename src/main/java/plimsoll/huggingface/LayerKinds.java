package plimsoll.huggingface;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import plimsoll.words.Words;

/// Which kind of layer each layer of a model is.
///
/// A maker lists the kinds, writes them as a text with a letter a layer, names the layers of one
/// kind, or says how often that kind comes. Who says nothing has attention everywhere.
final class LayerKinds {
    /// What a layer does. In some models it does that alone, in others a feed-forward network
    /// follows in the same layer.
    enum Kind {
        FULL,
        WINDOW,
        RECURRENT,
        NETWORK,
        EXPERTS
    }

    private static final String TYPES = "layer_types";
    private static final String BLOCKS = "layers_block_type";
    private static final String LETTERS = "hybrid_override_pattern";

    /// Names of layers with attention, where all others are recurrent.
    private static final List<String> ATTENTION =
            List.of("full_attn_idxs", "attn_layer_indices", "attention_layer_indices");

    /// Kimi's recurrence, with the layers of attention counted from 1.
    static final String LINEAR = "linear_attn_config";

    private static final String EVERY = "full_attention_interval";
    private static final String PERIOD = "attn_layer_period";
    private static final String FLAGS = "attn_type_list";
    private static final String OFFSET = "attn_layer_offset";

    private LayerKinds() {}

    /// The kind of each of the model's layers.
    static List<Kind> of(Blueprint model) throws ConfigException {
        Config config = model.config();
        Optional<String> list = list(config);
        List<Kind> kinds = list.isPresent() ? named(config, list.get()) : unnamed(model);
        if (kinds.size() < model.layers()) {
            throw config.wrong(list.orElse(LETTERS), Words.of("expected.kinds", model.layers()));
        }
        return kinds.subList(0, model.layers());
    }

    /// Whether a model of this kind has layers that keep a state.
    static boolean hasRecurrence(Config config) throws ConfigException {
        Optional<String> list = list(config);
        return list.isEmpty() || named(config, list.get()).contains(Kind.RECURRENT);
    }

    /// Whether a layer is a mixer or a network, and never both.
    static boolean areApart(Config config) {
        return config.isText(LETTERS) || (config.isList(BLOCKS) && config.has("mamba_num_heads"));
    }

    private static Optional<String> list(Config config) {
        if (config.isList(TYPES)) {
            return Optional.of(TYPES);
        }
        return config.isList(BLOCKS) ? Optional.of(BLOCKS) : Optional.empty();
    }

    private static List<Kind> named(Config config, String list) throws ConfigException {
        var kinds = new ArrayList<Kind>();
        for (String name : config.texts(list)) {
            kinds.add(kind(name, list));
        }
        return kinds;
    }

    private static Kind kind(String name, String list) throws ConfigException {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "full_attention", "attention", "global_attention", "full", "global", "hybrid" ->
                    Kind.FULL;
            case "sliding_attention", "chunked_attention", "local_attention", "sliding" ->
                    Kind.WINDOW;
            case "linear_attention", "mamba", "mamba2", "conv", "recurrent", "linear" ->
                    Kind.RECURRENT;
            case "mlp" -> Kind.NETWORK;
            case "moe" -> Kind.EXPERTS;
            default ->
                    throw new ConfigException(Words.of("config.kind", list, Config.quoted(name)));
        };
    }

    private static List<Kind> unnamed(Blueprint model) throws ConfigException {
        Config config = model.config();
        if (config.isText(LETTERS)) {
            return lettered(config);
        }
        for (String name : ATTENTION) {
            if (config.has(name)) {
                List<Integer> full = config.wholes(name, Limits.LAYERS);
                return each(model, full::contains);
            }
        }
        if (config.has(LINEAR)) {
            List<Integer> full = config.child(LINEAR).wholes("full_attn_layers", Limits.LAYERS);
            return each(model, layer -> full.contains(layer + 1));
        }
        if (config.has(PERIOD)) {
            int period = config.whole(1, Limits.LAYERS, PERIOD);
            int offset = config.wholeIfAny(0, Limits.LAYERS, OFFSET).orElse(0);
            return each(model, layer -> layer % period == offset);
        }
        if (config.has("linear_num_value_heads")) {
            int every = config.wholeIfAny(1, Limits.LAYERS, EVERY).orElse(4);
            return each(model, layer -> (layer + 1) % every == 0);
        }
        return model.isRecurrent() ? each(model, _ -> false) : attending(model);
    }

    private static List<Kind> attending(Blueprint model) throws ConfigException {
        Config config = model.config();
        if (config.wholes(FLAGS, 1).contains(0)) {
            throw config.wrong(FLAGS, Words.of("expected.ones"));
        }
        if (config.has(Names.STATE_HEADS)) {
            throw new ConfigException(Words.of("config.both"));
        }
        return Windows.kinds(model);
    }

    private static List<Kind> each(Blueprint model, IntPredicate isFull) {
        return IntStream.range(0, model.layers())
                .mapToObj(layer -> isFull.test(layer) ? Kind.FULL : Kind.RECURRENT)
                .toList();
    }

    private static List<Kind> lettered(Config config) throws ConfigException {
        var kinds = new ArrayList<Kind>();
        for (char letter : config.text(LETTERS).orElse("").toCharArray()) {
            switch (letter) {
                case 'M' -> kinds.add(Kind.RECURRENT);
                case '*' -> kinds.add(Kind.FULL);
                case '-' -> kinds.add(Kind.NETWORK);
                case 'E' -> kinds.add(Kind.EXPERTS);
                default -> throw config.wrong(LETTERS, Words.of("expected.letters"));
            }
        }
        return Collections.unmodifiableList(kinds);
    }
}
