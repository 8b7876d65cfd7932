package plimsoll.log;

/// Kinds of lines that speak of a failed load, each with what it really means.
public enum Symptom {
    /// One allocation did not fit into what is free on the device.
    DEVICE_FULL,
    /// Buffers of weights could not be allocated.
    WEIGHTS_TOO_LARGE,
    /// The KV cache could not be allocated.
    KV_CACHE_TOO_LARGE,
    /// The compute buffers could not be reserved.
    COMPUTE_TOO_LARGE,
    /// Compute buffers could not be reserved again while the cache moved.
    CACHE_UPDATE_TOO_LARGE,
    /// The reservation failed with pipeline copies and is tried without them.
    RETRIED_WITHOUT_PIPELINE,
    /// A pool or workspace grew after load and found no room.
    POOL_GREW,
    /// Pinned host memory was refused: RAM, not VRAM, and usually harmless.
    PINNED_MEMORY_REFUSED,
    /// ONE buffer is larger than the driver allows, however much memory is free.
    BUFFER_LIMIT,
    /// The automatic fit may not change what the user set.
    FIT_PINNED,
    /// Metal was asked for more than it recommends; a warning.
    WORKING_SET_EXCEEDED,
    /// Metal ran out of memory while computing.
    METAL_OUT_OF_MEMORY,
    /// Ollama wants more system memory than there is.
    SYSTEM_MEMORY_SHORT,
    /// vLLM: the longest request does not fit into the cache.
    MAX_LENGTH_EXCEEDS_CACHE,
    /// vLLM: weights and activations leave nothing for the cache.
    NO_ROOM_FOR_BLOCKS,
    /// vLLM: less is free at the start than `gpu_memory_utilization` asks for.
    UTILIZATION_NOT_FREE,
    /// vLLM: warming up the sampler with `max_num_seqs` requests ran out of memory.
    SAMPLER_WARM_UP,
    /// PyTorch could not allocate.
    TORCH_OUT_OF_MEMORY,
    /// A line that only follows from an earlier one.
    FOLLOW_UP,
    /// A crash that is not about memory.
    ASSERTION
}
