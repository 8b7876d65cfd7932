package plimsoll.gguf;

import java.util.Arrays;

/// How many tokens back each layer of a model sees.
///
/// Which layers see only a window is in the file where its maker wrote it, else llama.cpp knows it
/// by the architecture: of every `period` layers the last one sees everything.
///
/// Source: `load_arch_hparams` of ggml-org/llama.cpp `src/models/*.cpp`, `load_swa_pattern` of
/// `src/llama-model.cpp`.
final class Windows {
    private static final String WINDOW = "attention.sliding_window";
    private static final String PATTERN = "attention.sliding_window_pattern";
    private static final int LONGEST = 1 << 24;
    private static final int EXAONE4_LAYERS = 64;

    /// Every layer has a window.
    private static final int ALWAYS = 0;

    private final Blueprint model;

    private Windows(Blueprint model) {
        this.model = model;
    }

    /// The window of each block; 0: it sees everything.
    static int[] of(Blueprint model) throws GgufException {
        var windows = new Windows(model);
        return model.isKnown() ? windows.known() : windows.unknown();
    }

    private int[] known() throws GgufException {
        return switch (model.architecture()) {
            case GEMMA2 -> every(2, window(4096));
            case GPT_OSS -> every(2, required());
            case COHERE2 -> every(4, required());
            case EXAONE4 -> every(4, model.layers() == EXAONE4_LAYERS ? window(4096) : 0);
            case AFMOE, OLMO2 -> every(4, window(0));
            case EXAONE_MOE -> every(4, required());
            // Attention is cut into pieces of this length whatever the file says, unless it says 0.
            case LLAMA4 -> every(4, window(8192) > 0 ? 8192 : 0);
            case GEMMA3N -> every(5, required());
            case GEMMA3 -> every(6, window(0));
            case GEMMA4 -> every(6, required());
            case LFM2 -> every(ALWAYS, window(0));
            default -> every(ALWAYS, 0);
        };
    }

    /// An unknown architecture has windows only where the file says which layers have one.
    private int[] unknown() throws GgufException {
        return every(ALWAYS, model.keys().has(PATTERN) ? window(0) : 0);
    }

    private int window(int otherwise) throws GgufException {
        return model.keys().whole(WINDOW, 0, LONGEST, otherwise);
    }

    private int required() throws GgufException {
        return model.keys().whole(WINDOW, 1, LONGEST);
    }

    private int[] every(int usualPeriod, int window) throws GgufException {
        var windows = new int[model.blocks()];
        if (window == 0) {
            return windows;
        }
        if (model.keys().isList(PATTERN)) {
            int[] flags = model.each(PATTERN, 1, 0);
            Arrays.setAll(windows, layer -> flags[layer] * window);
            return windows;
        }
        int period = model.keys().whole(PATTERN, 0, Limits.LAYERS, usualPeriod);
        Arrays.setAll(windows, layer -> isNear(layer, period) ? window : 0);
        return windows;
    }

    private static boolean isNear(int layer, int period) {
        return period == ALWAYS || layer % period < period - 1;
    }
}
