package plimsoll.core;

/// What lets the tokens of one layer see each other, and so what the layer keeps of the past:
/// its keys and values, a latent of them, a constant state, or nothing.
public sealed interface Mixer {

    /// Multi-head attention: MHA, GQA or MQA. It keeps keys `[cells, kvHeads, keyLength]` and
    /// values `[cells, kvHeads, valueLength]`.
    ///
    /// @param heads query heads
    /// @param kvHeads key and value heads, `1 <= kvHeads <= heads`
    /// @param keyLength values in a key, of one head
    /// @param valueLength values in a value, of one head
    /// @param window how many tokens back a token sees; 0: all of them
    /// @param ownsCache false where the layer reads another layer's cache and keeps none
    record Attention(
            int heads, int kvHeads, int keyLength, int valueLength, int window, boolean ownsCache)
            implements Mixer {

        public boolean isSliding() {
            return window > 0;
        }

        /// Values in a cell's keys.
        public int keyRow() {
            return kvHeads * keyLength;
        }

        /// Values in a cell's values.
        public int valueRow() {
            return kvHeads * valueLength;
        }
    }

    /// Multi-head latent attention (MLA): one compressed row for all heads, `[cells, latentRank +
    /// ropeLength]`, from which keys and values are made anew.
    ///
    /// @param heads query heads
    /// @param queryRank rank of the queries' own compression; 0: they are not compressed
    /// @param latentRank `kv_lora_rank`
    /// @param ropeLength rotated part of a head's query and key
    /// @param plainLength part of a head's query and key that is not rotated
    /// @param valueLength values in a head's value, once it is made
    /// @param indexLength values in a cell by which cells are chosen that attention looks at; 0: it
    ///     looks at all
    record Latent(
            int heads,
            int queryRank,
            int latentRank,
            int ropeLength,
            int plainLength,
            int valueLength,
            int indexLength)
            implements Mixer {

        /// Values in a cell, but for the index.
        public int row() {
            return latentRank + ropeLength;
        }
    }

    /// A recurrent layer: state-space model, delta net or short convolution. It keeps a state that
    /// is as large after a million tokens as after one.
    ///
    /// @param kind which recurrence
    /// @param innerLength `d_inner`, the width of the recurrence
    /// @param stateLength `d_state`; 0 for a short convolution
    /// @param heads heads or time-step rank (delta nets: value heads)
    /// @param groups groups (delta nets: key heads); 0 for Mamba 1
    /// @param kernel columns of the convolution, the newest included
    record Recurrent(Kind kind, int innerLength, int stateLength, int heads, int groups, int kernel)
            implements Mixer {

        /// The recurrences there are.
        public enum Kind {
            MAMBA1,
            MAMBA2,
            DELTA_NET,
            SHORT_CONVOLUTION
        }

        /// `(kernel − 1) · (innerLength + 2 · groups · stateLength)`: the columns that the
        /// convolution still needs.
        public long convolutionState() {
            return (kernel - 1L) * (innerLength + 2L * groups * stateLength);
        }

        /// `innerLength · stateLength`.
        public long recurrentState() {
            return (long) innerLength * stateLength;
        }
    }

    /// No mixing at all: the layer is a feed-forward network alone.
    record None() implements Mixer {}
}
