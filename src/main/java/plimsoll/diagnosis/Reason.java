package plimsoll.diagnosis;

import plimsoll.core.Bytes;
import plimsoll.core.Tokens;

/// Why a compute buffer is as large as it is.
public sealed interface Reason {

    /// Several batches are under way at once, each with inputs of its own.
    ///
    /// @param copies how many
    /// @param isByHand whether tensors were left on the host by hand, of which each is copied too
    record Copies(int copies, boolean isByHand) implements Reason {}

    /// Flash attention is off: every token's score for every cell is written down.
    ///
    /// @param scores bytes of them, `4 · heads · ubatch · cells`
    record NoFlash(Bytes scores, Tokens context) implements Reason {}

    /// Many tokens are computed at once.
    record MicroBatch(int tokens) implements Reason {}

    /// A cache on the host passes through it, layer by layer.
    record HostCache() implements Reason {}

    /// Weights on the host pass through it.
    record HostWeights() implements Reason {}

    /// Nothing of the buffer's own: the device was full.
    ///
    /// @param taken what was taken of it before
    record Full(Bytes taken) implements Reason {}
}
