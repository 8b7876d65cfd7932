package plimsoll.log;

import java.util.Optional;
import java.util.OptionalLong;
import plimsoll.core.Bytes;

/// The line that sums up one cache: `size = 2048.00 MiB (16384 cells, 32 layers, 1/1 seqs),
/// K (f16): 1024.00 MiB, V (f16): 1024.00 MiB`, or an older `KV self size = …`.
///
/// @param kind what is cached
/// @param size the whole cache, over all devices
/// @param cells how many tokens (of a recurrent cache: sequences) it holds
/// @param layers how many layers have a part in it
/// @param sequences as printed, `1/1`
/// @param first keys, latent keys, or the convolution state R
/// @param second values or the state S; absent where it is not kept
public record CacheTotal(
        Kind kind,
        Bytes size,
        OptionalLong cells,
        OptionalLong layers,
        Optional<String> sequences,
        Half first,
        Optional<Half> second) {
    public enum Kind {
        /// Keys and values of attention, with or without a window.
        ATTENTION,
        /// Compressed latent keys, of MLA models.
        LATENT,
        /// The constant state of recurrent layers.
        RECURRENT
    }

    /// One half of a cache.
    ///
    /// @param type of its elements, `q8_0`
    /// @param size of it
    public record Half(String type, Bytes size) {}
}
