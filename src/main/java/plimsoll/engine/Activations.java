package plimsoll.engine;

/// How many values of a batch are alive at once, at the stages of a graph that can be the largest.
///
/// @param feedForward in the feed-forward network, values a token
/// @param attention in attention that writes its scores down, values a token beside the scores
/// @param expanded in attention that expands a compact cache, values a token beside that
/// @param leftover what lies below the logits
/// @param state what a recurrence needs at once
record Activations(
        long feedForward, long attention, long expanded, Leftover leftover, State state) {

    Activations(long feedForward, long attention, long expanded) {
        this(feedForward, attention, expanded, Leftover.NONE, State.NONE);
    }

    Activations with(Leftover below) {
        return new Activations(feedForward, attention, expanded, below, state);
    }

    Activations with(State recurrence) {
        return new Activations(feedForward, attention, expanded, leftover, recurrence);
    }

    /// Memory that the allocator cannot reuse when it comes to the logits: what was there when
    /// they were placed. It fits into the hole that the mask left, once that is wide enough.
    ///
    /// @param values values a token
    /// @param withInputs whether the graph's inputs lie there as well
    /// @param hole width of the hole from which on nothing is left, in values a token
    record Leftover(long values, boolean withInputs, long hole) {
        static final Leftover NONE = new Leftover(0, false, 0);

        /// The width of a hole that no mask leaves.
        static final long ALWAYS = 1L << 40;

        /// The longest cache, in whole steps, that leaves this below the logits.
        ///
        /// @param maskBytes what a cell of the mask takes: `cells · maskBytes / 4 < hole`
        long longest(int maskBytes) {
            return Math.max(0, Math.ceilDiv(4 * hole, maskBytes) - 1) / Plan.STEP * Plan.STEP;
        }
    }

    /// Memory of a recurrence.
    ///
    /// @param perSlot values of a slot
    /// @param perToken values of a token
    record State(long perSlot, long perToken) {
        static final State NONE = new State(0, 0);
    }
}
