package plimsoll.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.catalog.Catalog;
import plimsoll.core.Estimate;
import plimsoll.core.Measured;
import plimsoll.log.Load;

/// What one load means.
///
/// @param load what the log states
/// @param scenario the scenario that it was, where the log tells enough
/// @param comparisons its buffers, estimated and measured
/// @param cause what it came to, and why
/// @param cures what would make it fit, best first; nothing where it did
public record Diagnosis(
        Load load,
        Optional<LoggedScenario> scenario,
        List<Comparison> comparisons,
        Cause cause,
        List<Cure> cures) {
    public Diagnosis {
        comparisons = List.copyOf(comparisons);
        cures = List.copyOf(cures);
    }

    public static Diagnosis of(Load load, Catalog catalog) {
        try {
            return of(load, LoggedScenario.of(load, catalog));
        } catch (ArithmeticException _) {
            // Numbers that no load has, and no sum can hold.
            return of(load, Optional.empty());
        }
    }

    private static Diagnosis of(Load load, Optional<LoggedScenario> scenario) {
        Optional<Estimate> estimate = scenario.map(logged -> logged.scenario().estimate());
        Cause cause = Causes.of(load);
        return new Diagnosis(
                load,
                scenario,
                estimate.map(one -> Comparisons.of(load, one)).orElse(List.of()),
                cause,
                cures(cause, scenario, load));
    }

    private static List<Cure> cures(Cause cause, Optional<LoggedScenario> scenario, Load load) {
        if (cause instanceof Cause.Fine) {
            return List.of();
        }
        var levers =
                isOfScenario(cause)
                        ? scenario.map(one -> Cures.of(one, load)).orElse(List.of())
                        : List.<Cure>of();
        return Stream.of(
                        Hints.first(cause),
                        levers,
                        levers.isEmpty() ? Hints.instead(cause) : Hints.beside(cause))
                .flatMap(List::stream)
                .toList();
    }

    /// Whether a change of the scenario can cure it.
    private static boolean isOfScenario(Cause cause) {
        return switch (cause) {
            case Cause.Compute _, Cause.Cache _, Cause.Weights _, Cause.Later _ -> true;
            default -> false;
        };
    }

    /// The point of the curve that the load measured; nothing where it failed or does not tell.
    public Optional<Measured> point() {
        return cause instanceof Cause.Fine(var taken) && taken.count() > 0
                ? scenario.map(logged -> new Measured(logged.scenario(), taken))
                : Optional.empty();
    }
}
