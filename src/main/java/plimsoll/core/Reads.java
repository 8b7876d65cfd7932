package plimsoll.core;

import java.util.List;

/// What is read of every place to make one more token of one conversation.
///
/// @param devices of each device: the weights that a token goes through, and the cache
/// @param host of the computer's own memory
/// @param together whether the devices read at the same time, each a share of every layer; else
///     they take turns
public record Reads(List<Bytes> devices, Bytes host, boolean together) {
    public Reads {
        devices = List.copyOf(devices);
    }

    /// Devices that take turns.
    public Reads(List<Bytes> devices, Bytes host) {
        this(devices, host, false);
    }
}
