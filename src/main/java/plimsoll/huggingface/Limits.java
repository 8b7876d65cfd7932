package plimsoll.huggingface;

/// What no model exceeds. Whatever does is damaged, or made to do harm.
final class Limits {
    static final int LAYERS = 1 << 10;
    static final int HEADS = 1 << 10;
    static final int HEAD_LENGTH = 1 << 12;
    static final int VOCABULARY = 1 << 24;

    /// Of the residual stream, of a state, of a rank, of a feed-forward network.
    static final int WIDTH = 1 << 20;

    static final int KERNEL = 1 << 6;
    static final int EXPERTS = 1 << 14;
    static final int WINDOW = 1 << 24;

    /// Weights of a whole model: a hundred trillion.
    static final double WEIGHTS = 1e14;

    /// Bytes of a `config.json`; the longest list every layer that is not quantized.
    static final int CONFIG_BYTES = 2 << 20;

    /// Values inside values of a `config.json`.
    static final int DEPTH = 16;

    private Limits() {}
}
