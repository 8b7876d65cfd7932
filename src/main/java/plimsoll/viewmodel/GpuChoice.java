package plimsoll.viewmodel;

import plimsoll.core.Gpu;

/// A device that can be picked: one of the catalog, or one of the user's own.
///
/// @param gpu the device
/// @param note its memory and where it stands
public record GpuChoice(Gpu gpu, String note) {

    public static GpuChoice of(Gpu gpu) {
        String memory = Wording.gib(gpu.memory());
        return new GpuChoice(gpu, gpu.unified() ? memory + " shared" : memory);
    }
}
