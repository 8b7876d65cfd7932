package plimsoll.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import plimsoll.core.Scenario;

/// How a model is spread over devices: what decides how hard its load is to foretell.
public enum Offload {
    /// All layers and the cache on one GPU.
    FULL,
    /// Some of them, or of their experts, on the host.
    PARTIAL,
    /// More than one GPU.
    SEVERAL;

    public static Offload of(Scenario scenario) {
        if (scenario.rig().gpus().size() > 1) {
            return SEVERAL;
        }
        boolean all = scenario.gpuLayers().isAllOf(scenario.model());
        boolean whole = all && scenario.gpuLayers().hostExperts() == 0;
        return whole && scenario.cache().onGpu() ? FULL : PARTIAL;
    }

    static Optional<Offload> ofLabel(String label) {
        return Arrays.stream(values()).filter(o -> o.label().equals(label)).findFirst();
    }

    /// The name in the catalog, `full`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
