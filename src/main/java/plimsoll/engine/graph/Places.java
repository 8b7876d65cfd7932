package plimsoll.engine.graph;

import java.util.List;
import plimsoll.core.Backend;

/// Where the layers of a model are. The output counts as one more layer, the last.
///
/// @param library through which GPUs are used
/// @param starts the first layer of each GPU, and the end of the last; what is before is the CPU's
public record Places(Backend library, List<Integer> starts) {
    public Places {
        starts = List.copyOf(starts);
    }

    /// How many GPUs.
    int gpus() {
        return starts.size() - 1;
    }

    /// Whether everything is on GPUs.
    public boolean isAll() {
        return starts.getFirst() == 0;
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
}
