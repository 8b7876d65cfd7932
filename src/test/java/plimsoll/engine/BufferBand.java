package plimsoll.engine;

/// Buffers that were measured, and the band that an estimate has for them.
///
/// @param measured bytes
/// @param low the least that they may be
/// @param high the most
record BufferBand(long measured, long low, long high) {

    boolean holds() {
        return low <= measured && measured <= high;
    }

    /// The width as a share of what was measured.
    double width() {
        return high == low ? 0 : (double) (high - low) / measured;
    }
}
