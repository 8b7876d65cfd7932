package plimsoll.engine.graph;

import plimsoll.core.CacheOptions;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;

/// Everything that shapes the graph of one load, as the runtime has rounded and decided it.
///
/// @param model the model
/// @param weights its tensors
/// @param batch how many tokens the graph is for
/// @param cells cells of the caches
/// @param cache how the caches are kept; their types and their place count
/// @param flash whether attention runs without a score matrix
/// @param places where the layers are
public record Load(
        ModelSpec model,
        WeightFile weights,
        Batch batch,
        Cells cells,
        CacheOptions cache,
        boolean flash,
        Places places) {

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

    /// How many layers.
    int layers() {
        return model.layers().size();
    }
}
