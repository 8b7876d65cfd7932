package plimsoll.log;

/// What an engine was allocating when memory ran out.
public enum Step {
    /// The weights of the layers put on a device.
    WEIGHTS,
    /// The KV cache, or the room left for it.
    KV_CACHE,
    /// The compute buffers, reserved once at load.
    COMPUTE,
    /// While answering: a pool that grew after load, or a cache that moved.
    GENERATION,
    /// Pinned host memory, from which the engine falls back to ordinary memory.
    HOST,
    /// The log does not tell.
    UNKNOWN
}
