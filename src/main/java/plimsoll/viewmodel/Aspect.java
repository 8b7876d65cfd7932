package plimsoll.viewmodel;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import plimsoll.core.BatchOptions;
import plimsoll.core.Bytes;
import plimsoll.core.Outputs;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// One of the choices that make a scenario, in words.
///
/// @param name what tells a scenario from one that differs in it, of the value
/// @param words how it is said among others, of the value
/// @param usual whether it goes without saying
/// @param value what was chosen
record Aspect(
        UnaryOperator<String> name,
        UnaryOperator<String> words,
        Predicate<Scenario> usual,
        Function<Scenario, String> value) {
    static final Aspect MODEL = of(UnaryOperator.identity(), _ -> false, s -> s.model().name());
    static final Aspect WEIGHTS =
            new Aspect(
                    UnaryOperator.identity(),
                    type -> Words.of("aspect.weights", type),
                    _ -> false,
                    s -> s.weights().type().label());
    static final Aspect CACHE =
            new Aspect(
                    UnaryOperator.identity(),
                    type -> Words.of("aspect.cache", type),
                    _ -> false,
                    s -> Contrast.cache(s.cache()));
    static final Aspect RIG = of(UnaryOperator.identity(), _ -> false, Contrast::rig);
    static final Aspect MEMORY =
            new Aspect(_ -> "", UnaryOperator.identity(), _ -> false, s -> Wording.mib(s.rig()));

    /// All that an estimate depends on but the context.
    static final List<Aspect> ALL =
            List.of(
                    MODEL,
                    WEIGHTS,
                    CACHE,
                    of(UnaryOperator.identity(), _ -> false, Aspect::engine),
                    new Aspect(
                            is -> Words.of("aspect.fa", is),
                            is -> Words.of("aspect.flashAttention", is),
                            _ -> false,
                            s -> on(s.estimate().flashAttention())),
                    of(
                            size -> Words.of("aspect.ubatch", size),
                            _ -> false,
                            s -> String.valueOf(s.batch().ubatch())),
                    of(UnaryOperator.identity(), _ -> false, s -> slots(s.batch().slots())),
                    of(
                            size -> Words.of("aspect.batch", size),
                            s -> s.batch().batch() == BatchOptions.DEFAULT.batch(),
                            s -> String.valueOf(s.batch().batch())),
                    of(
                            count -> Words.of("aspect.layers", count),
                            s -> s.gpuLayers().isAllOf(s.model()),
                            Aspect::layers),
                    of(
                            place -> Words.of("aspect.place", place),
                            s -> s.cache().onGpu(),
                            s -> place(s.cache().onGpu())),
                    of(
                            is -> Words.of("aspect.swaFull", is),
                            s -> !s.cache().fullWindow(),
                            s -> on(s.cache().fullWindow())),
                    of(
                            is -> Words.of("aspect.unified", is),
                            s -> !s.batch().unified(),
                            s -> on(s.batch().unified())),
                    of(
                            outputs -> Words.of("aspect.outputs", outputs),
                            s -> s.batch().outputs() == Outputs.SERVER,
                            s -> s.batch().outputs().label()),
                    RIG,
                    MEMORY,
                    of(
                            memory -> Words.of("aspect.reserve", memory),
                            s -> s.rig().reserve().equals(Bytes.ZERO),
                            s -> Wording.memory(s.rig().reserve())));

    private static Aspect of(
            UnaryOperator<String> words,
            Predicate<Scenario> usual,
            Function<Scenario, String> value) {
        return new Aspect(words, words, usual, value);
    }

    /// What `scenario` is called where this is what differs.
    String name(Scenario scenario) {
        return name.apply(value.apply(scenario));
    }

    /// What was chosen for `scenarios`: `f16 and q8_0 KV cache`; nothing where it goes without
    /// saying.
    String of(List<Scenario> scenarios) {
        return scenarios.stream().allMatch(usual)
                ? ""
                : scenarios.stream()
                        .map(value)
                        .distinct()
                        .reduce((one, two) -> Words.of("aspect.both", one, two))
                        .map(words)
                        .orElse("");
    }

    private static String engine(Scenario scenario) {
        return Words.of(
                "aspect.engine", scenario.engine().id(), Wording.backend(scenario.backend()));
    }

    private static String slots(int count) {
        return Words.counted("aspect.slots", count, count);
    }

    private static String layers(Scenario scenario) {
        return scenario.gpuLayers().isAllOf(scenario.model())
                ? Words.of("aspect.layers.all")
                : String.valueOf(scenario.gpuLayers().count());
    }

    private static String place(boolean onGpu) {
        return onGpu ? Words.of("aspect.place.gpu") : Words.of("aspect.place.host");
    }

    private static String on(boolean is) {
        return is ? Words.of("aspect.on") : Words.of("aspect.off");
    }
}
