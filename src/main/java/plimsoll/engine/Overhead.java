package plimsoll.engine;

import plimsoll.core.Backend;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;

/// What a process keeps of a device beside llama.cpp's own buffers: the driver's context, the
/// kernels that were used, workspaces of matrix libraries. llama.cpp's breakdown of memory calls
/// it unaccounted.
///
/// A CUDA context sets local memory aside for every thread that the device can hold at once, so it
/// grows with the device: `52 MiB + 2 250 bytes · threads`, give or take 24 MiB and 8 %. Kernels
/// are loaded when they are first used, so a load just made has less of it than one that answers.
///
/// Source, from logs of cards that nothing else used, in MiB; `free` is what they told:
///
/// | card | threads | at the start | after a run | this class | where |
/// |---|---|---|---|---|---|
/// | GTX 1660 SUPER | 22 528 | | 102 to 117 | 100 ± 32 | AdarGit008/mcgyvr-lab (a) |
/// | RTX 3060 | 43 008 | 113 | 133 to 148 | 144 ± 36 | AdarGit008/mcgyvr-lab (a) |
/// | RTX 4060 Ti | 52 224 | 107 | | 164 ± 37 | ggml-org/llama.cpp#23604 |
/// | RTX 5060 Ti | 55 296 | 137 | | 171 ± 38 | ddvnguyen/llama.cpp@8f8af8c (b) |
/// | RTX 3090 | 125 952 | 264 | | 322 ± 50 | ollama/ollama#17482 |
/// | RTX 4090 | 196 608 | | 451 to 456 | 474 ± 62 | ggml-org/llama.cpp#15860 |
/// | RTX 5090 | 261 120 | 506 | | 612 ± 73 | ggml-org/llama.cpp#25465 |
/// | RTX PRO 6000 | 288 768 | 555 | | 672 ± 78 | ggml-org/llama.cpp#23604 |
/// | RTX PRO 6000 Max-Q | 288 768 | 561 | 703 to 712 | 672 ± 78 | dfch/biz.dfch.LlmOps (c) |
///
/// (a) records/evidence/2026-09-04-srv1-ncmoe-floor, three and four models each after one token,
/// gpt-oss less the 192 MiB of the first of its two caches that the probe left out;
/// (b) docs/arms/pr105-single-machine-baseline.md; (c) feat-2-glm-5.2-onprem-deployment.
///
/// Other logs tell 75 to 120 MiB more at the start (RTX 2000 Ada Laptop 180, RTX 4070 Laptop 259,
/// an RTX 3090 368, an RTX 4090 472), and cards that show a desktop 1 GiB and more: that is the
/// reserve of the rig.
///
/// A device whose threads are not known may be any: it counts as the median of the catalog's, with
/// what the smallest and the largest tenth of them keep for its band.
///
/// Source for Vulkan: 250 MiB is what gpustack/gguf-parser-go assumes of a device; half and twice
/// as much are our margin.
///
/// @param low the least that is likely
/// @param usual what is counted
/// @param high the most that is likely
record Overhead(Bytes low, Bytes usual, Bytes high) {
    private static final Overhead UNKNOWN =
            new Overhead(Bytes.ofMiB(85), Bytes.ofMiB(210), Bytes.ofMiB(595));
    private static final Overhead VULKAN =
            new Overhead(Bytes.ofMiB(125), Bytes.ofMiB(250), Bytes.ofMiB(500));

    private static final Bytes CUDA = Bytes.ofMiB(52);
    private static final int THREAD = 2_250;
    private static final Bytes MARGIN = Bytes.ofMiB(24);
    private static final double SHARE = 0.08;

    static Overhead of(Backend backend, Gpu gpu) {
        return switch (backend) {
            case CUDA -> gpu.threads() == 0 ? UNKNOWN : cuda(gpu.threads());
            case VULKAN -> VULKAN;
        };
    }

    private static Overhead cuda(int threads) {
        var usual = CUDA.plus(new Bytes((long) threads * THREAD));
        var margin = MARGIN.plus(new Bytes(Math.round(usual.count() * SHARE)));
        return new Overhead(usual.less(margin), usual, usual.plus(margin));
    }
}
