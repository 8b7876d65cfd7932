package plimsoll.core;

import java.util.List;

/// What is read of every place to make one more token of one conversation.
///
/// @param devices of each device: the weights that a token goes through, and the cache
/// @param host of the computer's own memory
public record Reads(List<Bytes> devices, Bytes host) {
    public Reads {
        devices = List.copyOf(devices);
    }
}
