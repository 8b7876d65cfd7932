package plimsoll.core;

/// The caches of all layers that are alike.
///
/// @param kind what they keep
/// @param layers how many layers keep one
/// @param cells cells of each, of all slots together; 1 a slot for a state
/// @param perCell what one cell takes in one layer
/// @param size what they take together, with the padding of the device
/// @param mixer one of those layers
public record CachePart(Kind kind, int layers, long cells, Bytes perCell, Bytes size, Mixer mixer) {
    /// What a cache keeps.
    public enum Kind {
        /// Keys and values of the whole context.
        FULL,
        /// Keys and values of the window and a batch.
        SLIDING,
        /// One compressed row a token.
        LATENT,
        /// A state that does not grow.
        RECURRENT
    }

    /// What of it one conversation of that length has filled; a state is filled at once.
    public Bytes filled(Tokens conversation, BatchOptions batch) {
        int streams = batch.unified() && kind != Kind.RECURRENT ? 1 : batch.slots();
        long own = cells / streams;
        long filled = kind == Kind.RECURRENT ? own : Math.min(conversation.count(), own);
        return perCell.times(layers).times(filled);
    }

    /// What one more token of context takes in all those layers.
    public Bytes perToken() {
        return switch (kind) {
            case FULL, LATENT -> perCell.times(layers);
            case SLIDING, RECURRENT -> Bytes.ZERO;
        };
    }
}
