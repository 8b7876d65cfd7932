package plimsoll.viewmodel;

import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// A device that can be picked: one of the catalog, one of the user's own, or one of this machine.
///
/// @param gpu the device
/// @param isDetected whether it was found in this machine
public record GpuChoice(Gpu gpu, boolean isDetected) {

    public static GpuChoice of(Gpu gpu) {
        return new GpuChoice(gpu, false);
    }

    /// A device that was found in this machine.
    static GpuChoice detected(Gpu gpu) {
        return new GpuChoice(gpu, true);
    }

    /// What it is called.
    public String name() {
        return gpu.name();
    }

    /// Its memory and where it stands.
    public String note() {
        String size = Wording.gib(gpu.memory());
        String memory = gpu.unified() ? Words.of("gpu.shared", size) : size;
        return isDetected ? Words.of("gpu.detected", memory) : memory;
    }

    /// What `scenario` is planned for, where `detected` was found in this machine.
    static GpuChoice of(Scenario scenario, List<Gpu> detected) {
        var rig = scenario.rig();
        Gpu first = rig.first();
        if (rig.isUniform()) {
            return detected.contains(first) ? detected(first) : of(first);
        }
        var memory = rig.withReserve(Bytes.ZERO).capacity();
        Gpu together = Gpu.custom(Contrast.rig(scenario), memory);
        return detected.containsAll(rig.gpus()) ? detected(together) : of(together);
    }
}
