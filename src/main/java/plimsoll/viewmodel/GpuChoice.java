package plimsoll.viewmodel;

import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// A device that can be picked: one of the catalog, one of the user's own, or one of this machine.
///
/// @param gpu the device
/// @param name what it is called
/// @param note its memory and where it stands
public record GpuChoice(Gpu gpu, String name, String note) {

    public static GpuChoice of(Gpu gpu) {
        String memory = Wording.gib(gpu.memory());
        return new GpuChoice(
                gpu, gpu.name(), gpu.unified() ? Words.of("gpu.shared", memory) : memory);
    }

    /// A device that was found in this machine.
    static GpuChoice detected(Gpu gpu) {
        GpuChoice choice = of(gpu);
        return new GpuChoice(gpu, choice.name(), Words.of("gpu.detected", choice.note()));
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
