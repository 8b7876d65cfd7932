package plimsoll.engine.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.core.Backend;

/// The plans made so far, for those who ask about one load at many context lengths. Any number of
/// threads may ask. When there are too many it begins anew.
final class RecentPlans {
    private static final int MOST = 4096;

    private final Map<Key, Plan> plans = new ConcurrentHashMap<>();

    Plan of(Load load) {
        if (plans.size() > MOST) {
            plans.clear();
        }
        return plans.computeIfAbsent(new Key(load), key -> Plan.of(key.load));
    }

    /// A load but for the length of its caches, and for its weights where they play no part. The
    /// hash takes models by identity: to look at their content would take longer than the replay.
    private record Key(Load load) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(var its)
                    && its.model().equals(load.model())
                    && (areWeightsAtHome() || its.weights().equals(load.weights()))
                    && its.flash() == load.flash()
                    && its.cells().streams() == load.cells().streams()
                    && its.batch().equals(load.batch())
                    && its.cache().equals(load.cache())
                    && its.places().equals(load.places())
                    && its.reserve().equals(load.reserve())
                    && its.release() == load.release();
        }

        @Override
        public int hashCode() {
            int hash = System.identityHashCode(load.model());
            hash = 31 * hash + load.batch().hashCode();
            hash = 31 * hash + load.cache().hashCode();
            return 31 * hash + load.places().starts().hashCode();
        }

        /// Weights that are where they are used never pass through a compute buffer, whatever
        /// they are stored as. Vulkan moves those that are too large for it.
        private boolean areWeightsAtHome() {
            return load.places().isAll() && load.places().library() == Backend.CUDA;
        }
    }
}
