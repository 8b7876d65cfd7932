package plimsoll.viewmodel;

import java.util.List;
import java.util.function.Function;
import plimsoll.core.BatchOptions;
import plimsoll.core.Bytes;
import plimsoll.core.Outputs;
import plimsoll.core.Scenario;

/// One of the choices that make a scenario, in words.
///
/// @param name what tells a scenario from one that differs in it, `%s` being its value
/// @param words how it is said among others
/// @param usual the value that goes without saying
/// @param value what was chosen
record Aspect(String name, String words, String usual, Function<Scenario, String> value) {
    private static final String NEVER = "";

    static final Aspect MODEL = new Aspect("%s", "%s", NEVER, s -> s.model().name());
    static final Aspect WEIGHTS =
            new Aspect("%s", "%s weights", NEVER, s -> s.weights().type().label());
    static final Aspect CACHE =
            new Aspect("%s", "%s KV cache", NEVER, s -> Contrast.cache(s.cache()));
    static final Aspect RIG = of("%s", NEVER, Contrast::rig);
    static final Aspect MEMORY = new Aspect("", "%s", NEVER, s -> Wording.mib(s.rig()));

    /// All that an estimate depends on but the context.
    static final List<Aspect> ALL =
            List.of(
                    MODEL,
                    WEIGHTS,
                    CACHE,
                    new Aspect("%s", "%s", NEVER, Aspect::engine),
                    new Aspect("FA %s", "flash attention %s", NEVER, Aspect::flashAttention),
                    of("ubatch %s", NEVER, s -> s.batch().ubatch()),
                    of("%s", NEVER, s -> Wording.counted(s.batch().slots(), "slot")),
                    of("batch %s", BatchOptions.DEFAULT.batch(), s -> s.batch().batch()),
                    of("%s layers on GPU", "all", Aspect::layers),
                    of("experts of %s in RAM", "none", Aspect::experts),
                    of("split %s", "", s -> SplitText.of(s.rig().split())),
                    of("KV cache in %s memory", "GPU", s -> s.cache().onGpu() ? "GPU" : "host"),
                    of("swa-full %s", on(false), s -> on(s.cache().fullWindow())),
                    of("kv-unified %s", on(false), s -> on(s.batch().unified())),
                    of("outputs %s", Outputs.SERVER.label(), s -> s.batch().outputs().label()),
                    RIG,
                    MEMORY,
                    of("%s reserved", reserve(Bytes.ZERO), s -> reserve(s.rig().reserve())));

    private static Aspect of(String words, Object usual, Function<Scenario, Object> value) {
        return new Aspect(words, words, usual.toString(), s -> value.apply(s).toString());
    }

    /// What `scenario` is called where this is what differs.
    String name(Scenario scenario) {
        return name.formatted(value.apply(scenario));
    }

    /// What was chosen for `scenarios`: `f16 and q8_0 KV cache`; nothing where it goes without
    /// saying.
    String of(List<Scenario> scenarios) {
        List<String> values = scenarios.stream().map(value).distinct().toList();
        return values.equals(List.of(usual)) ? "" : words.formatted(String.join(" and ", values));
    }

    private static String engine(Scenario scenario) {
        return scenario.engine().id() + " with " + Wording.backend(scenario.backend());
    }

    private static String flashAttention(Scenario scenario) {
        return on(scenario.estimate().flashAttention());
    }

    private static String layers(Scenario scenario) {
        return scenario.gpuLayers().isAllOf(scenario.model())
                ? "all"
                : String.valueOf(scenario.gpuLayers().count());
    }

    private static String experts(Scenario scenario) {
        int layers = scenario.gpuLayers().hostExpertsOf(scenario.model());
        return layers == 0 ? "none" : Wording.counted(layers, "layer");
    }

    private static String reserve(Bytes bytes) {
        return Wording.memory(bytes);
    }

    private static String on(boolean is) {
        return is ? "on" : "off";
    }
}
