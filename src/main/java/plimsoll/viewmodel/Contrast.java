package plimsoll.viewmodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plimsoll.core.CacheOptions;
import plimsoll.core.Scenario;

/// What two scenarios are called when they are held against each other: by what differs.
///
/// @param one the name of the first
/// @param two the name of the second
public record Contrast(String one, String two) {
    private static final int LONGEST = 24;

    public static Contrast of(Scenario one, Scenario two) {
        var differing =
                Aspect.ALL.stream()
                        .filter(aspect -> !aspect.name(one).equals(aspect.name(two)))
                        .toList();
        return differing.isEmpty()
                ? new Contrast("A", "B")
                : new Contrast(name(one, differing), name(two, differing));
    }

    private static String name(Scenario scenario, List<Aspect> aspects) {
        return aspects.stream()
                .map(aspect -> aspect.name(scenario))
                .collect(Collectors.joining(" · "));
    }

    /// The same names, cut to what stands beside a bar or on a line.
    public Contrast brief() {
        return new Contrast(brief(one), brief(two));
    }

    private static String brief(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }

    /// `q8_0`, or `q8_0 / q4_0` where keys and values differ.
    public static String cache(CacheOptions cache) {
        String key = cache.keyType().label();
        return cache.keyType() == cache.valueType() ? key : key + " / " + cache.valueType().label();
    }

    /// `RTX 4070 Ti`, `2 × RTX 3090`, `RTX 4090 + RTX 3090`.
    public static String rig(Scenario scenario) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        scenario.rig().gpus().forEach(gpu -> counts.merge(gpu.name(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> counted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(" + "));
    }

    private static String counted(int count, String name) {
        return count == 1 ? name : count + " × " + name;
    }
}
