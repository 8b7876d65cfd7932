package plimsoll.log;

import java.util.Optional;
import plimsoll.core.Bytes;

/// One printed allocation that failed. Most are printed twice, by the backend (`allocating 16929.88
/// MiB on device 0`) and by what asked for it (`failed to allocate CUDA0 buffer of size B`).
///
/// @param size what was asked for; absent where the line does not say
/// @param device as printed: `0`, `CUDA0`, `Vulkan`; empty where the line does not say
/// @param step what the memory was for, as far as this line or those after it tell
/// @param text the line, without what pasting put before it
/// @param posted the line as it was posted
public record AllocFailure(
        Optional<Bytes> size, String device, Step step, String text, String posted) {
    AllocFailure withStep(Step known) {
        return new AllocFailure(size, device, known, text, posted);
    }
}
