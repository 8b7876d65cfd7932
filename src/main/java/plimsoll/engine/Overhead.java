package plimsoll.engine;

import plimsoll.core.Backend;
import plimsoll.core.Bytes;

/// What the driver and the backend keep of every device beside llama.cpp's own buffers: the
/// driver's context, its kernels, workspaces of matrix libraries. llama.cpp's breakdown of memory
/// calls it unaccounted.
///
/// Source for CUDA: 451 and 456 MiB on three RTX 4090s after a run, ggml-org/llama.cpp#15860; at
/// the start 180 MiB on an RTX 2000 Ada Laptop, ggml-org/llama.cpp#22673, and 506 MiB on an
/// RTX 5090, ggml-org/llama.cpp#25465. Source for Vulkan: 250 MiB is what
/// gpustack/gguf-parser-go assumes of a device; half and twice as much are our margin.
///
/// @param low the least that is likely
/// @param usual what is counted
/// @param high the most that is likely
record Overhead(Bytes low, Bytes usual, Bytes high) {
    private static final Overhead CUDA =
            new Overhead(Bytes.ofMiB(180), Bytes.ofMiB(456), Bytes.ofMiB(506));
    private static final Overhead VULKAN =
            new Overhead(Bytes.ofMiB(125), Bytes.ofMiB(250), Bytes.ofMiB(500));

    static Overhead of(Backend backend) {
        return switch (backend) {
            case CUDA -> CUDA;
            case VULKAN -> VULKAN;
        };
    }
}
