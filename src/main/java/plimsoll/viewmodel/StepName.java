package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.core.BatchOptions;
import plimsoll.core.CacheOptions;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// What a step of a plan's history is called: by what it made different.
final class StepName {
    private static final int MOST = 2;

    /// A choice, and what it is called.
    private record Choice(Function<Scenario, ?> value, Function<Scenario, String> name) {
        boolean isChanged(Scenario before, Scenario after) {
            return !value.apply(before).equals(value.apply(after));
        }
    }

    private static final List<Choice> CHOICES =
            List.of(
                    new Choice(Scenario::model, s -> s.model().name()),
                    new Choice(
                            s -> s.weights().type(), s -> "weights " + s.weights().type().label()),
                    new Choice(s -> s.rig().gpus(), Contrast::rig),
                    new Choice(
                            s -> s.rig().reserve(),
                            s -> "reserve " + Wording.memory(s.rig().reserve())),
                    new Choice(Scenario::engine, s -> s.engine().name()),
                    new Choice(Scenario::backend, s -> Wording.backend(s.backend())),
                    new Choice(Scenario::context, s -> "context " + Wording.tokens(s.context())),
                    new Choice(
                            s -> List.of(s.cache().keyType(), s.cache().valueType()),
                            s -> "KV cache " + Contrast.cache(s.cache())),
                    ofCache(
                            CacheOptions::flashAttention,
                            c -> "flash attention " + c.flashAttention().label()),
                    ofCache(
                            CacheOptions::fullWindow,
                            c -> "full window cache " + on(c.fullWindow())),
                    ofCache(CacheOptions::onGpu, c -> "KV cache on GPU " + on(c.onGpu())),
                    ofBatch(
                            BatchOptions::slots,
                            b ->
                                    Words.counted(
                                            "step.conversations",
                                            b.slots(),
                                            Wording.grouped(b.slots()))),
                    ofBatch(BatchOptions::unified, b -> "one cache for all " + on(b.unified())),
                    ofBatch(BatchOptions::ubatch, b -> "physical batch " + b.ubatch()),
                    ofBatch(BatchOptions::batch, b -> "batch " + b.batch()),
                    ofBatch(BatchOptions::outputs, b -> "outputs " + b.outputs().label()),
                    new Choice(Scenario::gpuLayers, StepName::layers));

    private StepName() {}

    private static Choice ofCache(
            Function<CacheOptions, ?> value, Function<CacheOptions, String> name) {
        return new Choice(s -> value.apply(s.cache()), s -> name.apply(s.cache()));
    }

    private static Choice ofBatch(
            Function<BatchOptions, ?> value, Function<BatchOptions, String> name) {
        return new Choice(s -> value.apply(s.batch()), s -> name.apply(s.batch()));
    }

    /// `KV cache q8_0`, `context 16 384`: what made `after` of `before`.
    static String of(Plan before, Plan after) {
        if (before.rival().isPresent() && before.swapped().equals(after)) {
            return "swap of the two scenarios";
        }
        if (before.rival().isPresent() != after.rival().isPresent()) {
            return after.rival().isPresent() ? "comparison" : "end of comparison";
        }
        return changes(before.scenario(), after.scenario())
                .orElse(before.rival().equals(after.rival()) ? "measured loads" : "comparison");
    }

    private static Optional<String> changes(Scenario before, Scenario after) {
        List<Choice> changed =
                CHOICES.stream().filter(choice -> choice.isChanged(before, after)).toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        List<String> names =
                changed.stream().limit(MOST).map(choice -> choice.name().apply(after)).toList();
        return Optional.of(String.join(", ", names) + (changed.size() > MOST ? " and more" : ""));
    }

    private static String layers(Scenario scenario) {
        return scenario.gpuLayers().isAllOf(scenario.model())
                ? "all layers on GPU"
                : Words.counted(
                        "step.layers",
                        scenario.gpuLayers().count(),
                        Wording.grouped(scenario.gpuLayers().count()));
    }

    private static String on(boolean is) {
        return is ? "on" : "off";
    }
}
