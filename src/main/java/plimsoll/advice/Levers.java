package plimsoll.advice;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.core.Estimate;
import plimsoll.core.Forecast;
import plimsoll.core.LargestContext;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// What frees the most. How large a context fits after a change does not depend on the present
/// one, so it is kept for as long as nothing else changes. Not for several threads.
public final class Levers {
    private final Map<Change, Tokens> largest = new HashMap<>();
    private Optional<Scenario> known = Optional.empty();

    /// The changes that would free memory of `now`, the one that frees most first.
    ///
    /// @param offers what could be loaded instead
    public List<Lever> of(Forecast now, Offers offers) {
        var scenario = now.scenario();
        keep(scenario.withContext(Tokens.NONE));
        return Changes.of(now.estimate(), offers)
                .filter(change -> isAccepted(change.applyTo(scenario)))
                .flatMap(change -> lever(change, now))
                .sorted(Comparator.comparingLong(Lever::freed).reversed())
                .toList();
    }

    private void keep(Scenario question) {
        if (!known.equals(Optional.of(question))) {
            largest.clear();
            known = Optional.of(question);
        }
    }

    private Stream<Lever> lever(Change change, Forecast now) {
        Scenario result = change.applyTo(now.scenario());
        long freed = room(result.estimate()) - room(now.estimate());
        return freed > 0
                ? Stream.of(Lever.of(change, now, freed, largest(change, now, result)))
                : Stream.empty();
    }

    private static long room(Estimate estimate) {
        return estimate.capacity().count() - estimate.onDevices().total().count();
    }

    private Tokens largest(Change change, Forecast now, Scenario result) {
        return change instanceof Change.Context
                ? now.largest()
                : largest.computeIfAbsent(change, _ -> LargestContext.of(result));
    }

    static boolean isAccepted(Scenario scenario) {
        return scenario.engine().refusal(scenario).isEmpty();
    }
}
