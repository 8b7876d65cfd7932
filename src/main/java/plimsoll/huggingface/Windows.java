package plimsoll.huggingface;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plimsoll.core.Architecture;
import plimsoll.huggingface.LayerKinds.Kind;

/// How many tokens back the layers with a window see, and which layers these are.
///
/// llama.cpp has windows for some architectures only, whatever the config of another says.
///
/// Source: `load_arch_hparams` of ggml-org/llama.cpp `src/models/*.cpp`.
final class Windows {
    private static final String WINDOW = "sliding_window";
    private static final String CHUNK = "attention_chunk_size";
    private static final String[] PATTERN = {
        "sliding_window_pattern", "_sliding_window_pattern", "layer_switch"
    };
    private static final int LLAMA4_CHUNK = 8192;

    private Windows() {}

    /// How many tokens back a layer with a window sees; 0 where llama.cpp lets all layers see
    /// everything.
    static int of(Blueprint model) throws ConfigException {
        if (!isWindowed(model)) {
            return 0;
        }
        if (model.is(Architecture.LLAMA4)) {
            // The length is fixed, whatever the config says.
            return model.config().has(CHUNK) ? LLAMA4_CHUNK : 0;
        }
        return asked(model.config());
    }

    /// The window that the config asks for; 0: none.
    static int asked(Config config) throws ConfigException {
        boolean used = config.flag(true, "use_sliding_window");
        return used ? config.wholeIfAny(0, Limits.WINDOW, WINDOW, CHUNK).orElse(0) : 0;
    }

    private static boolean isWindowed(Blueprint model) {
        return !model.isKnown() || usualPeriod(model.architecture()) > 0;
    }

    /// Of so many layers the last one sees everything; 0: all do.
    private static int usualPeriod(Architecture architecture) {
        return switch (architecture) {
            case GEMMA2, GPT_OSS -> 2;
            case COHERE2, EXAONE4, LLAMA4, OLMO2 -> 4;
            case GEMMA3N -> 5;
            case GEMMA3, GEMMA4 -> 6;
            default -> 0;
        };
    }

    /// The kinds of the layers of a model whose config does not list them.
    static List<Kind> kinds(Blueprint model) throws ConfigException {
        int period = of(model) > 0 ? period(model) : 0;
        int first = period == 0 ? first(model) : 0;
        return IntStream.range(0, model.layers())
                .mapToObj(layer -> isNear(layer, period, first) ? Kind.WINDOW : Kind.FULL)
                .toList();
    }

    private static int period(Blueprint model) throws ConfigException {
        for (String name : PATTERN) {
            Optional<String> letters = model.config().text(name);
            if (letters.isPresent()) {
                // EXAONE writes LLLG: three local layers and a global one.
                return Math.min(letters.get().length(), Limits.LAYERS);
            }
        }
        int usual = model.isKnown() ? usualPeriod(model.architecture()) : 0;
        return model.config().wholeIfAny(1, Limits.LAYERS, PATTERN).orElse(usual);
    }

    /// The first layer with a window, where all after it have one: Qwen's way to say it, which
    /// counts for architectures that llama.cpp may come to know.
    private static int first(Blueprint model) throws ConfigException {
        Config config = model.config();
        boolean said = config.has("use_sliding_window") && config.has("max_window_layers");
        return !model.isKnown() && said && asked(config) > 0
                ? config.whole(0, Limits.LAYERS, "max_window_layers")
                : model.layers();
    }

    private static boolean isNear(int layer, int period, int first) {
        return period > 0 ? layer % period < period - 1 : layer >= first;
    }
}
