package plimsoll.catalog;

import plimsoll.core.Gpu;

/// What a device may use of a memory that it shares with the CPU, unless its driver says otherwise.
///
/// macOS keeps GPUs to `recommendedMaxWorkingSetSize`: 10 922.67 MiB of 16 GiB
/// (https://github.com/abetlen/llama-cpp-python/issues/687), 21 845.34 of 32
/// (https://github.com/ollama/ollama/issues/434), 75 % of 64
/// (https://github.com/gpustack/gpustack/issues/1375). macOS 26 grants more: 11.84 GiB of 16
/// (https://github.com/AlexsJones/llmfit/pull/754), 107.52 of 128
/// (https://github.com/antirez/ds4/pull/893). What is counted is the least that was seen.
///
/// Linux maps half of the memory for AMD's (GTT), which `ttm.pages_limit` changes
/// (https://rocm.docs.amd.com/en/docs-7.14.0/reference/system-optimization/rdna3-5.html; about 62
/// of 128 GB: antirez/ds4 docs/STRIX_HALO.md).
///
/// NVIDIA's have all of it, together with the CPU.
public final class SharedMemory {
    /// Up to here macOS grants two thirds, beyond three quarters.
    private static final long SMALL = 32L << 30;

    private SharedMemory() {}

    /// How many bytes of it.
    ///
    /// @param kind whose driver runs the device
    /// @param total bytes of the memory
    public static long offered(Gpu.Kind kind, long total) {
        return switch (kind) {
            case APPLE -> total <= SMALL ? total / 3 * 2 : total / 4 * 3;
            case AMD -> total / 2;
            case NVIDIA, INTEL, OTHER -> total;
        };
    }
}
