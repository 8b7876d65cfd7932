package plimsoll.gguf;

/// What no model exceeds. Whatever does is damaged, or made to do harm; within these bounds no sum
/// or product of sizes overflows.
final class Limits {
    static final int LAYERS = 1 << 10;
    static final int HEADS = 1 << 10;
    static final int HEAD_LENGTH = 1 << 12;

    /// Along any dimension of a tensor, the vocabulary included.
    static final int LONGEST = 1 << 24;

    /// Of the residual stream, of a state, of a rank.
    static final int WIDTH = 1 << 20;

    static final int KERNEL = 1 << 6;
    static final int EXPERTS = 1 << 14;

    private Limits() {}
}
