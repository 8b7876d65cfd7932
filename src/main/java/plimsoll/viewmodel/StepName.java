package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.core.BatchOptions;
import plimsoll.core.CacheOptions;
import plimsoll.core.Conversation;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// What a step of a plan's history is called: by what it made different.
final class StepName {
    private static final int MOST = 2;

    /// A choice, and what it is called.
    private record Choice<T>(Function<T, ?> value, Function<T, String> name) {
        boolean isChanged(T before, T after) {
            return !value.apply(before).equals(value.apply(after));
        }
    }

    private static final List<Choice<Conversation>> OF_CHAT =
            List.of(
                    new Choice<>(
                            Conversation::system,
                            c -> Words.of("step.system", Wording.grouped(c.system()))),
                    new Choice<>(
                            Conversation::prompt,
                            c -> Words.of("step.question", Wording.grouped(c.prompt()))),
                    new Choice<>(
                            Conversation::answer,
                            c -> Words.of("step.answer", Wording.grouped(c.answer()))),
                    new Choice<>(
                            Conversation::turnsAMinute,
                            c -> Words.of("step.pace", Wording.shortest(c.turnsAMinute()))));

    private static final List<Choice<Scenario>> CHOICES =
            List.of(
                    new Choice<>(Scenario::model, s -> s.model().name()),
                    new Choice<>(
                            s -> s.weights().type(),
                            s -> Words.of("step.weights", s.weights().type().label())),
                    new Choice<>(s -> s.rig().gpus(), Contrast::rig),
                    new Choice<>(
                            s -> s.rig().reserve(),
                            s -> Words.of("step.reserve", Wording.memory(s.rig().reserve()))),
                    new Choice<>(Scenario::engine, s -> s.engine().name()),
                    new Choice<>(Scenario::backend, s -> Wording.backend(s.backend())),
                    new Choice<>(
                            Scenario::context,
                            s -> Words.of("step.context", Wording.tokens(s.context()))),
                    new Choice<>(
                            s -> List.of(s.cache().keyType(), s.cache().valueType()),
                            s -> Words.of("step.cache", Contrast.cache(s.cache()))),
                    ofCache(
                            CacheOptions::flashAttention,
                            c -> Words.named("step.flash-attention", c.flashAttention())),
                    ofCache(
                            CacheOptions::fullWindow,
                            c -> Words.of("step.full-window", Aspect.on(c.fullWindow()))),
                    ofCache(
                            CacheOptions::onGpu,
                            c -> Words.of("step.cache-on-gpu", Aspect.on(c.onGpu()))),
                    ofBatch(
                            BatchOptions::slots,
                            b ->
                                    Words.counted(
                                            "step.conversations",
                                            b.slots(),
                                            Wording.grouped(b.slots()))),
                    ofBatch(
                            BatchOptions::unified,
                            b -> Words.of("step.unified", Aspect.on(b.unified()))),
                    ofBatch(BatchOptions::ubatch, b -> Words.of("step.ubatch", b.ubatch())),
                    ofBatch(BatchOptions::batch, b -> Words.of("step.batch", b.batch())),
                    ofBatch(
                            BatchOptions::outputs,
                            b -> Words.of("step.outputs", b.outputs().label())),
                    new Choice<>(Scenario::gpuLayers, StepName::layers));

    private StepName() {}

    private static Choice<Scenario> ofCache(
            Function<CacheOptions, ?> value, Function<CacheOptions, String> name) {
        return new Choice<>(s -> value.apply(s.cache()), s -> name.apply(s.cache()));
    }

    private static Choice<Scenario> ofBatch(
            Function<BatchOptions, ?> value, Function<BatchOptions, String> name) {
        return new Choice<>(s -> value.apply(s.batch()), s -> name.apply(s.batch()));
    }

    /// `KV cache q8_0`, `context 16 384`: what made `after` of `before`.
    static String of(Plan before, Plan after) {
        if (before.rival().isPresent() && before.swapped().equals(after)) {
            return Words.of("step.swap");
        }
        if (before.rival().isPresent() != after.rival().isPresent()) {
            return after.rival().isPresent()
                    ? Words.of("step.comparison")
                    : Words.of("step.comparison.end");
        }
        if (!before.lesson().equals(after.lesson())) {
            return Words.of("step.lesson");
        }
        return changes(CHOICES, before.scenario(), after.scenario())
                .orElseGet(
                        () ->
                                before.rival().equals(after.rival())
                                        ? Words.of("step.measured")
                                        : Words.of("step.comparison"));
    }

    /// `chat at 4 turns a minute`: what made `after` of `before`.
    static String of(Conversation before, Conversation after) {
        return Words.of("step.chat", changes(OF_CHAT, before, after).orElse(""));
    }

    private static <T> Optional<String> changes(List<Choice<T>> choices, T before, T after) {
        List<Choice<T>> changed =
                choices.stream().filter(choice -> choice.isChanged(before, after)).toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        String names =
                changed.stream()
                        .limit(MOST)
                        .map(choice -> choice.name().apply(after))
                        .collect(Collectors.joining(", "));
        return Optional.of(changed.size() > MOST ? Words.of("step.more", names) : names);
    }

    private static String layers(Scenario scenario) {
        return scenario.gpuLayers().isAllOf(scenario.model())
                ? Words.of("step.layers.all")
                : Words.counted(
                        "step.layers",
                        scenario.gpuLayers().count(),
                        Wording.grouped(scenario.gpuLayers().count()));
    }
}
