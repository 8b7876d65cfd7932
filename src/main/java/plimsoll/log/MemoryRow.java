package plimsoll.log;

import java.util.Optional;
import plimsoll.core.Bytes;

/// One device's row of a memory table: of `llama_memory_breakdown_print`, or of
/// `llama-fit-params … -fitp on` (`CUDA0 4685 1024 258`), both in whole MiB.
///
/// The column *unaccounted* of the former overflows or goes negative, and is not kept.
///
/// @param device `CUDA0`, `Host`
/// @param name of the device, where the table has it
/// @param total all memory of the device; absent of the host and of fit lines
/// @param free what is free on it
/// @param model weights
/// @param context caches
/// @param compute scratch
public record MemoryRow(
        String device,
        Optional<String> name,
        Optional<Bytes> total,
        Optional<Bytes> free,
        Bytes model,
        Bytes context,
        Bytes compute) {
    /// What the load itself takes of the device.
    public Bytes self() {
        return model.plus(context).plus(compute);
    }
}
