package plimsoll.log;

import java.util.Optional;
import plimsoll.core.Bytes;

/// A device that a log names.
///
/// @param index as the log counts, `0`
/// @param name `NVIDIA GeForce RTX 3090`; empty where the log has only `CUDA0`
/// @param total all memory of the device
/// @param free what was free before the load
/// @param computeCapability of CUDA devices, `8.6`
/// @param backend `CUDA`, `ROCm`, `Vulkan`, `Metal`, `SYCL`
/// @param workingSet what Metal recommends to stay below
public record SeenGpu(
        String index,
        String name,
        Optional<Bytes> total,
        Optional<Bytes> free,
        Optional<String> computeCapability,
        Optional<String> backend,
        Optional<Bytes> workingSet) {}
