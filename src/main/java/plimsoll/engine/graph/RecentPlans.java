package plimsoll.engine.graph;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The plans made so far, for those who ask about one load at many context lengths. Any number of
/// threads may ask. When there are too many it begins anew.
final class RecentPlans {
    private static final int MOST = 1024;

    private final Map<Key, Plan> plans = new ConcurrentHashMap<>();

    Plan of(Load load) {
        if (plans.size() > MOST) {
            plans.clear();
        }
        return plans.computeIfAbsent(new Key(load), key -> Plan.of(key.load));
    }

    /// A load but for the length of its caches. The hash takes models and files by identity: to
    /// look at their content would take longer than the replay.
    private record Key(Load load) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(var its)
                    && its.model().equals(load.model())
                    && its.weights().equals(load.weights())
                    && its.flash() == load.flash()
                    && its.cells().streams() == load.cells().streams()
                    && its.batch().equals(load.batch())
                    && its.cache().equals(load.cache())
                    && its.places().equals(load.places())
                    && its.reserve().equals(load.reserve());
        }

        @Override
        public int hashCode() {
            int files =
                    31 * System.identityHashCode(load.model())
                            + System.identityHashCode(load.weights());
            return 31 * (31 * files + load.batch().hashCode()) + load.places().starts().getFirst();
        }
    }
}
