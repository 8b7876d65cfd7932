package plimsoll.engine.graph;

import java.util.List;
import plimsoll.core.Backend;

/// Where the layers of a model are. The output counts as one more layer, the last.
///
/// @param library through which GPUs are used
/// @param starts the first layer of each GPU, and the end of the last; what is before is the CPU's
/// @param hostExperts of how many of the first layers the CPU holds the experts, whatever holds the
///     layer
public record Places(Backend library, List<Integer> starts, int hostExperts) {
    public Places {
        starts = List.copyOf(starts);
    }

    /// Layers with their experts.
    public Places(Backend library, List<Integer> starts) {
        this(library, starts, 0);
    }

    /// How many GPUs.
    int gpus() {
        return starts.size() - 1;
    }

    /// Whether all layers are on GPUs, but for their experts.
    boolean hasAllLayers() {
        return starts.getFirst() == 0;
    }

    /// Whether everything is on GPUs.
    public boolean isAll() {
        return hasAllLayers() && hostExperts == 0;
    }

    /// The backend that holds `layer`.
    int of(int layer) {
        for (int gpu = 0; gpu < gpus(); gpu++) {
            if (starts.get(gpu) <= layer && layer < starts.get(gpu + 1)) {
                return gpu;
            }
        }
        return gpus();
    }

    /// The backend that holds the experts of `layer`.
    int ofExperts(int layer) {
        return layer < hostExperts ? gpus() : of(layer);
    }
}
