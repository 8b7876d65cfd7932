package plimsoll.diagnosis;

import plimsoll.core.Bytes;

/// A buffer as it was estimated and as a load printed it.
///
/// @param buffer which one
/// @param device where, as the log calls it; `host`: in the computer's own memory; `all`: on all
/// devices together, where layers were put on them otherwise than is estimated
/// @param estimated what the estimate says
/// @param measured what was allocated, or asked for in vain
/// @param isRefused whether it was asked for in vain
public record Comparison(
        Buffer buffer, String device, Bytes estimated, Bytes measured, boolean isRefused) {
    /// The place of what is not on a device.
    public static final String HOST = "host";

    /// The place of what is on any device.
    public static final String ALL = "all";

    /// `estimated − measured`, in bytes.
    public long difference() {
        return estimated.count() - measured.count();
    }

    /// The difference as a share of what was measured.
    public double share() {
        return (double) difference() / measured.count();
    }
}
