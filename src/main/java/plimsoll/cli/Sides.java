package plimsoll.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.plan.Names;
import plimsoll.plan.ScenarioWriter;

/// One or two scenarios that a chart shows.
///
/// @param main the one whose parts are stacked
/// @param other the one that is drawn as a line
/// @param asked the context asked for; nothing where it was left out
record Sides(Scenario main, Optional<Scenario> other, Optional<Tokens> asked) {
    /// Fields whose values tell what they are.
    private static final Set<String> TELLING =
            Set.of(Names.CACHE_K, Names.CACHE_V, Names.WEIGHTS, Names.ENGINE, Names.BACKEND);

    Stream<Scenario> all() {
        return Stream.concat(Stream.of(main), other.stream());
    }

    /// What tells the main scenario from the other; without another, its cache type.
    String mainName() {
        return other.map(o -> difference(main, o)).orElse(main.cache().keyType().label());
    }

    /// What tells the other scenario from the main one.
    String otherName() {
        return other.map(o -> difference(o, main)).orElse("");
    }

    private static String difference(Scenario one, Scenario two) {
        JsonObject mine = ScenarioWriter.object(one);
        JsonObject yours = ScenarioWriter.object(two);
        String names =
                mine.entrySet().stream()
                        .filter(field -> !field.getValue().equals(yours.get(field.getKey())))
                        .map(field -> name(one, field.getKey(), field.getValue()))
                        .distinct()
                        .collect(Collectors.joining(" · "));
        return names.isEmpty() ? "the same" : names;
    }

    private static String name(Scenario scenario, String field, JsonElement value) {
        return switch (field) {
            case Names.MODEL -> scenario.model().name();
            case Names.GPU -> scenario.rig().first().name();
            default -> (TELLING.contains(field) ? "" : field + " ") + value.getAsString();
        };
    }
}
