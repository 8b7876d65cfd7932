package plimsoll.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.core.KvType;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;

/// What *Make it fit* tries: every step of each lever, and nothing as the first of them.
///
/// @param scenario what does not fit
/// @param losses what types cost
record Steps(Scenario scenario, Losses losses) {
    private static final List<KvType> TYPES =
            List.of(
                    KvType.Q8_0,
                    KvType.Q5_1,
                    KvType.Q5_0,
                    KvType.Q4_0,
                    KvType.FP8,
                    KvType.TURBOQUANT_K8V4,
                    KvType.TURBOQUANT_4BIT_NC,
                    KvType.INT8,
                    KvType.INT4);

    /// The levers, each with its steps.
    List<List<Step>> all(List<WeightFile> files) {
        return Stream.of(flash(), caches(), microBatches(), slots(), weights(files))
                .map(steps -> Stream.concat(Stream.of(Step.NONE), steps).toList())
                .toList();
    }

    private Stream<Step> flash() {
        return scenario.estimate().flashAttention()
                ? Stream.empty()
                : Stream.of(Step.of(new Change.WithFlashAttention(), new Toll(0, 0, 0, 0, 1)));
    }

    /// Of a cache that loses something already, only what a smaller type loses beside counts. Of
    /// keys and values apart nobody measured the loss, so both cost no more than one.
    private Stream<Step> caches() {
        var cache = scenario.cache();
        var steps = new ArrayList<Step>();
        for (KvType type : TYPES) {
            boolean keys = type.compareTo(cache.keyType()) < 0;
            boolean values = type.compareTo(cache.valueType()) < 0;
            var both = new Change.Cache(type);
            boolean isBoth = keys && values && Levers.isAccepted(both.applyTo(scenario));
            if (keys && values) {
                steps.add(Step.of(both, toll(type)));
            }
            if (keys && !isBoth) {
                steps.add(Step.of(new Change.Keys(type), toll(type)));
            }
            if (values && !isBoth) {
                steps.add(Step.of(new Change.Values(type), toll(type)));
            }
        }
        return steps.stream();
    }

    private Toll toll(KvType type) {
        double before =
                Math.min(
                        Losses.divergence(losses.of(scenario.cache().keyType())),
                        Losses.divergence(losses.of(scenario.cache().valueType())));
        double more = Losses.divergence(losses.of(type)) - before;
        return new Toll(Math.max(0, more), 0, 0, 0, 1);
    }

    private Stream<Step> microBatches() {
        var steps = new ArrayList<Step>();
        Changes.microBatches(scenario)
                .forEach(
                        change ->
                                steps.add(
                                        Step.of(
                                                change,
                                                new Toll(0, 0, 0.01 * (steps.size() + 1), 0, 1))));
        return steps.stream();
    }

    private Stream<Step> slots() {
        return scenario.batch().slots() > 1
                ? Stream.of(Step.of(new Change.OneSlot(), new Toll(0, 0, 0, 1, 1)))
                : Stream.empty();
    }

    /// Smaller files of types whose loss was measured.
    private Stream<Step> weights(List<WeightFile> files) {
        double before = Losses.divergence(losses.of(scenario.weights().type()));
        return files.stream()
                .filter(file -> file.size().compareTo(scenario.weights().size()) < 0)
                .flatMap(file -> losses.of(file.type()).stream().map(_ -> weights(file, before)));
    }

    private Step weights(WeightFile file, double before) {
        double more = Losses.divergence(losses.of(file.type())) - before;
        return Step.of(new Change.Weights(file), new Toll(Math.max(0, more), 0, 0, 1, 1));
    }
}
