package plimsoll.viewmodel;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.core.CacheOptions;
import plimsoll.core.Scenario;

/// What two scenarios are called when they are held against each other: by what differs.
///
/// @param one the name of the first
/// @param two the name of the second
public record Contrast(String one, String two) {
    private static final List<Function<Scenario, String>> ASPECTS =
            List.of(
                    scenario -> scenario.model().name(),
                    scenario -> scenario.weights().type().label(),
                    Contrast::rig,
                    scenario -> cache(scenario.cache()),
                    scenario -> "FA " + scenario.cache().flashAttention().label(),
                    scenario -> Wording.counted(scenario.batch().slots(), "slot"),
                    scenario -> "ubatch " + scenario.batch().ubatch(),
                    scenario -> layers(scenario) + " layers on GPU");

    public static Contrast of(Scenario one, Scenario two) {
        var differing =
                ASPECTS.stream()
                        .filter(aspect -> !aspect.apply(one).equals(aspect.apply(two)))
                        .toList();
        return differing.isEmpty()
                ? new Contrast("A", "B")
                : new Contrast(name(one, differing), name(two, differing));
    }

    private static String name(Scenario scenario, List<Function<Scenario, String>> aspects) {
        return aspects.stream()
                .map(aspect -> aspect.apply(scenario))
                .collect(Collectors.joining(" · "));
    }

    /// All of one model are as many as all of another.
    private static String layers(Scenario scenario) {
        var layers = scenario.gpuLayers();
        boolean all = layers.isAllOf(scenario.model());
        return all ? "all" : String.valueOf(layers.of(scenario.model()));
    }

    /// `q8_0`, or `q8_0 / q4_0` where keys and values differ.
    public static String cache(CacheOptions cache) {
        String key = cache.keyType().label();
        return cache.keyType() == cache.valueType() ? key : key + " / " + cache.valueType().label();
    }

    /// `RTX 4070 Ti`, `2 × RTX 3090`.
    public static String rig(Scenario scenario) {
        var rig = scenario.rig();
        String name = rig.first().name();
        return rig.gpus().size() == 1 ? name : rig.gpus().size() + " × " + name;
    }
}
