package plimsoll.engine;

import plimsoll.core.Backend;
import plimsoll.core.Bytes;

/// What the driver and the backend keep of every device beside llama.cpp's own buffers: the
/// driver's context, its kernels, workspaces of matrix libraries. llama.cpp's breakdown of memory
/// calls it unaccounted.
///
/// Source for CUDA, from logs of cards that nothing else used:
///
/// | card | total | free | self | unaccounted | where |
/// |---|---|---|---|---|---|
/// | RTX 4090, after a run | 24 080 | 9 436 | 14 193 | 451 | ggml-org/llama.cpp#15860 |
/// | two more of them | 24 080 | 9 868 | 13 756 | 456 | the same |
/// | RTX 2000 Ada Laptop, at the start | 7 807 | 7 627 | 0 | 180 | ggml-org/llama.cpp#22673 |
/// | RTX 3090, at the start | 24 124 | 23 860 | 0 | 264 | ollama/ollama#17482 |
/// | RTX 3090, at the start | 24 123 | 23 755 | 0 | 368 | ggml-org/llama.cpp#23281 |
/// | RTX 4090, at the start | 24 080 | 23 608 | 0 | 472 | ggml-org/llama.cpp#23679 |
/// | RTX 5090, at the start | 32 111 | 31 605 | 0 | 506 | ggml-org/llama.cpp#25465 |
///
/// Figures are MiB. Cards that show a desktop tell 1 GiB and more; that is the reserve of the rig.
///
/// Source for Vulkan: 250 MiB is what gpustack/gguf-parser-go assumes of a device; half and twice
/// as much are our margin.
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
