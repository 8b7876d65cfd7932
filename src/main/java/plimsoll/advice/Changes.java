package plimsoll.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plimsoll.catalog.CatalogGpu;
import plimsoll.core.CacheOptions;
import plimsoll.core.Estimate;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;

/// Everything that may be changed to free memory; whether it does, and whether the engine takes
/// it, is seen by trying.
final class Changes {
    private static final int SHORTEST = 1024;
    private static final int MOST_GPUS = 16;
    private static final String DESKTOP = "desktop";
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
        if (scenario.gpuLayers().hostExpertsOf(scenario.model()) < hosted(scenario)) {
            changes.add(new Change.Experts(GpuLayers.EVERY));
        }
        if (!now.fit().isPossible()) {
            addFitting(scenario, offers, changes);
        }
        return changes.stream();
    }

    /// Of how many layers experts may be on the host.
    private static int hosted(Scenario scenario) {
        return scenario.model().hasExperts() ? scenario.model().layers().size() : 0;
    }

    /// What is worth it only as far as it makes a scenario fit.
    private static void addFitting(Scenario scenario, Offers offers, List<Change> changes) {
        Predicate<Change> fits = change -> fits(change, scenario);
        Change.Layers.most(scenario, fits).ifPresent(changes::add);
        Change.Experts.least(scenario, fits).ifPresent(changes::add);
        larger(scenario, offers.gpus()).filter(fits).findFirst().ifPresent(changes::add);
        if (scenario.rig().gpus().size() < MOST_GPUS) {
            Stream.of(new Change.OneMoreDevice(scenario.rig().first()))
                    .filter(fits)
                    .forEach(changes::add);
        }
    }

    /// Devices with more memory, the smallest of them first, and of those the newest.
    private static Stream<Change> larger(Scenario scenario, List<CatalogGpu> gpus) {
        var present = scenario.rig().first();
        String segment =
                gpus.stream()
                        .filter(entry -> entry.id().equals(present.id()))
                        .map(CatalogGpu::segment)
                        .findFirst()
                        .orElse(DESKTOP);
        return gpus.stream()
                .filter(entry -> entry.segment().equals(segment))
                .filter(entry -> entry.gpu().kind() == present.kind())
                .filter(entry -> entry.gpu().memory().compareTo(present.memory()) > 0)
                .sorted(
                        Comparator.comparing((CatalogGpu entry) -> entry.gpu().memory())
                                .thenComparing(CatalogGpu::released, Comparator.reverseOrder()))
                .map(entry -> new Change.Device(entry.gpu()));
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
