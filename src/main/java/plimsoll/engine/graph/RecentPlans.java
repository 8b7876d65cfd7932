package plimsoll.engine.graph;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.core.Backend;
import plimsoll.core.CacheOptions;
import plimsoll.core.KvType;

/// The plans made so far, for those who ask about one load at many context lengths. Any number of
/// threads may ask. When there are too many, or no room is left for them, it begins anew.
final class RecentPlans {
    private static final int MOST = 4096;

    private volatile SoftReference<Map<Key, Plan>> kept =
            new SoftReference<>(new ConcurrentHashMap<>());

    Plan of(Load load) {
        return plans().computeIfAbsent(new Key(load, kind(load)), key -> Plan.of(key.load));
    }

    private Map<Key, Plan> plans() {
        return Optional.ofNullable(kept.get())
                .filter(plans -> plans.size() <= MOST)
                .orElseGet(this::anew);
    }

    private Map<Key, Plan> anew() {
        Map<Key, Plan> plans = new ConcurrentHashMap<>();
        kept = new SoftReference<>(plans);
        return plans;
    }

    /// How the caches are kept, one type standing for all that lead to the same buffers: whatever
    /// quantized type CUDA reads, it writes it out as f16 before it computes with it. Where a part
    /// of the model is on the host, caches may have to be copied as they are.
    private static CacheOptions kind(Load load) {
        var cache = load.cache();
        boolean alike =
                isAtHome(load)
                        && cache.onGpu()
                        && cache.keyType() == cache.valueType()
                        && cache.isQuantized()
                        && cache.keyType() != KvType.IQ4_NL;
        return alike ? cache.withTypes(KvType.Q8_0, KvType.Q8_0) : cache;
    }

    /// Whether everything is where CUDA uses it.
    private static boolean isAtHome(Load load) {
        return load.places().isAll() && load.places().library() == Backend.CUDA;
    }

    /// A load but for the length of its caches, and for its weights where they play no part. The
    /// hash takes models by identity: to look at their content would take longer than the replay.
    ///
    /// @param cache how its caches are kept, as far as it matters
    private record Key(Load load, CacheOptions cache) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(var its, var kept)
                    && its.model().equals(load.model())
                    // Weights that are where they are used never pass through a compute buffer,
                    // whatever they are stored as. Vulkan moves those that are too large for it.
                    && (isAtHome(load) || its.weights().equals(load.weights()))
                    && its.flash() == load.flash()
                    && its.cells().streams() == load.cells().streams()
                    && its.batch().equals(load.batch())
                    && kept.equals(cache)
                    && its.places().equals(load.places())
                    && its.reserve().equals(load.reserve())
                    && its.release() == load.release();
        }

        @Override
        public int hashCode() {
            int hash = System.identityHashCode(load.model());
            hash = 31 * hash + load.batch().hashCode();
            hash = 31 * hash + cache.hashCode();
            return 31 * hash + load.places().starts().hashCode();
        }
    }
}
