package plimsoll.engine.graph;

import plimsoll.core.Architecture;
import plimsoll.core.CacheOptions;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;

/// Everything that shapes the compute buffers of one load, as the runtime has rounded and decided
/// it.
///
/// @param model the model
/// @param weights its tensors
/// @param batch how many tokens the graph is for
/// @param cells the length of the caches
/// @param cache how the caches are kept; their types and their place count
/// @param flash whether attention runs without a score matrix
/// @param places where the layers are
/// @param reserve how the runtime finds out what it needs
/// @param release which llama.cpp it is
public record Load(
        ModelSpec model,
        WeightFile weights,
        Batch batch,
        Cells cells,
        CacheOptions cache,
        boolean flash,
        Places places,
        Reserve reserve,
        Release release) {

    /// A load of the current llama.cpp.
    public Load(
            ModelSpec model,
            WeightFile weights,
            Batch batch,
            Cells cells,
            CacheOptions cache,
            boolean flash,
            Places places,
            Reserve reserve) {
        this(model, weights, batch, cells, cache, flash, places, reserve, Release.CURRENT);
    }

    /// The tokens that are worked on at once.
    ///
    /// @param tokens all of them, a multiple of the sequences
    /// @param sequences how many conversations they are of
    /// @param outputs of how many of them logits are wanted
    public record Batch(int tokens, int sequences, int outputs) {}

    /// The length of the caches.
    ///
    /// @param full cells of a stream, of layers that see all
    /// @param window the same, of layers that see a window
    /// @param streams caches side by side: one, or one for each sequence
    public record Cells(long full, long window, int streams) {}

    /// How the runtime finds out what it needs.
    ///
    /// @param offload whether GPUs compute large batches for layers that the CPU holds
    /// @param dry whether memory is only asked for, not taken (`--fit`, memory breakdowns): the
    ///     runtime then forgets which GPU it wanted norms on, and each GPU but the first needs
    ///     a few more rows of embeddings than in a real load
    public record Reserve(boolean offload, boolean dry) {}

    Load withBatch(Batch other) {
        return new Load(model, weights, other, cells, cache, flash, places, reserve, release);
    }

    Load withCells(Cells other) {
        return new Load(model, weights, batch, other, cache, flash, places, reserve, release);
    }

    /// Whether some layers see a window only.
    boolean hasWindow() {
        return model.layers().stream()
                .anyMatch(layer -> layer.mixer() instanceof Mixer.Attention a && isSliding(a));
    }

    /// Whether a layer sees a window only.
    boolean isSliding(Mixer.Attention attention) {
        return isSliding(model.architecture(), attention);
    }

    /// Whether a layer's cache has a window. For some architectures llama.cpp has none and keeps
    /// the whole context, whatever the model was trained with.
    public static boolean isSliding(Architecture architecture, Mixer.Attention attention) {
        return attention.isSliding()
                && switch (architecture) {
                    case LLAMA, PHI3, PHIMOE -> false;
                    default -> true;
                };
    }

    /// Whether values are stored transposed.
    boolean transposes() {
        return transposes(release, model.architecture(), cache);
    }

    /// Whether values are stored transposed, as attention likes them that is not flash attention.
    /// Where flash attention was left open and then found impossible, they lie as if it were not.
    public static boolean transposes(
            Release release, Architecture architecture, CacheOptions cache) {
        return switch (cache.flashAttention()) {
            case OFF -> true;
            case ON -> architecture == Architecture.GROK;
            case AUTO -> !release.prefersFlash() || architecture == Architecture.GROK;
        };
    }

    /// How many layers.
    int layers() {
        return model.layers().size();
    }

    /// The backends.
    Machine machine() {
        int gpus = places.gpus();
        boolean pipelined = gpus > 1 && places.isAll() && cache.onGpu();
        return new Machine(
                gpus,
                places.library(),
                reserve.offload(),
                pipelined,
                reserve.dry(),
                false,
                release.plansAhead());
    }
}
