package plimsoll.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.core.CacheOptions;
import plimsoll.core.Estimate;
import plimsoll.core.KvType;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;

/// Everything that may be changed to free memory; whether it does, and whether the engine takes
/// it, is seen by trying.
final class Changes {
    private static final int SHORTEST = 1024;
    private static final List<KvType> TYPES =
            List.of(
                    KvType.Q8_0,
                    KvType.Q4_0,
                    KvType.FP8,
                    KvType.TURBOQUANT_K8V4,
                    KvType.TURBOQUANT_4BIT_NC,
                    KvType.INT8,
                    KvType.INT4);
    private static final List<Integer> MICRO_BATCHES = List.of(512, 256, 128);

    private Changes() {}

    static Stream<Change> of(Estimate now, Offers offers) {
        var scenario = now.scenario();
        var changes = new ArrayList<Change>();
        addCaches(scenario.cache(), changes);
        worth(scenario, offers.files()).map(Change.Weights::new).forEach(changes::add);
        offers.sibling().ifPresent(changes::add);
        int half = scenario.context().count() / 2;
        if (half >= SHORTEST) {
            changes.add(new Change.Context(new Tokens(half)));
        }
        if (!now.flashAttention()) {
            changes.add(new Change.WithFlashAttention());
        }
        if (scenario.batch().slots() > 1) {
            changes.add(new Change.OneSlot());
        }
        microBatches(scenario).limit(1).forEach(changes::add);
        if (!now.fit().isPossible()) {
            Change.Layers.most(scenario, change -> fits(change, scenario)).ifPresent(changes::add);
        }
        return changes.stream();
    }

    private static void addCaches(CacheOptions cache, List<Change> changes) {
        for (KvType type : TYPES) {
            boolean keys = type.compareTo(cache.keyType()) < 0;
            boolean values = type.compareTo(cache.valueType()) < 0;
            if (keys) {
                changes.add(new Change.Keys(type));
            }
            if (values) {
                changes.add(new Change.Values(type));
            }
            if (keys && values) {
                changes.add(new Change.Cache(type));
            }
        }
        if (cache.onGpu()) {
            changes.add(new Change.CacheOnHost());
        }
        if (cache.fullWindow()) {
            changes.add(new Change.WindowOnly());
        }
    }

    /// The smaller micro-batches, the largest first.
    static Stream<Change> microBatches(Scenario scenario) {
        return MICRO_BATCHES.stream()
                .filter(tokens -> tokens < scenario.batch().ubatch())
                .map(Change.Ubatch::new);
    }

    /// The next smaller file that frees a tenth of the weights: less is not worth a download.
    private static Stream<WeightFile> worth(Scenario scenario, List<WeightFile> files) {
        long worth = scenario.weights().size().count() / 10 * 9;
        return files.stream()
                .filter(file -> file.size().count() <= worth)
                .max(Comparator.comparing(WeightFile::size))
                .stream();
    }

    private static boolean fits(Change change, Scenario scenario) {
        return change.applyTo(scenario).estimate().fit().isPossible();
    }
}
