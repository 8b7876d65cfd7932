package plimsoll.core;

/// What a layer does to each token by itself.
public sealed interface FeedForward {

    /// One network for all tokens.
    ///
    /// @param width rows of its inner layer
    record Dense(int width) implements FeedForward {}

    /// A mixture of experts.
    ///
    /// @param count experts in the layer
    /// @param used experts that a token goes through
    /// @param width rows of one expert's inner layer
    /// @param sharedWidth rows of the expert that every token goes through; 0: there is none
    record Experts(int count, int used, int width, int sharedWidth) implements FeedForward {}

    /// No feed-forward network.
    record None() implements FeedForward {}
}
