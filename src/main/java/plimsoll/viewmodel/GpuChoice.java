package plimsoll.viewmodel;

import java.util.List;
import plimsoll.core.Gpu;
import plimsoll.core.Scenario;

/// A device that can be picked: one of the catalog, one of the user's own, or one of this machine.
///
/// @param gpu the device
/// @param name what it is called
/// @param note its memory and where it stands
public record GpuChoice(Gpu gpu, String name, String note) {

    public static GpuChoice of(Gpu gpu) {
        String memory = Wording.gib(gpu.memory());
        return new GpuChoice(gpu, gpu.name(), gpu.unified() ? memory + " shared" : memory);
    }

    /// A device that was found in this machine.
    static GpuChoice detected(Gpu gpu) {
        GpuChoice choice = of(gpu);
        return new GpuChoice(gpu, choice.name(), choice.note() + " · detected");
    }

    /// What `scenario` is planned for, where `detected` was found in this machine.
    static GpuChoice of(Scenario scenario, List<Gpu> detected) {
        Gpu first = scenario.rig().first();
        GpuChoice choice = detected.contains(first) ? detected(first) : of(first);
        return scenario.rig().isUniform()
                ? choice
                : new GpuChoice(first, Contrast.rig(scenario), choice.note());
    }
}
