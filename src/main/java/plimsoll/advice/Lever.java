package plimsoll.advice;

import plimsoll.core.Forecast;
import plimsoll.core.LargestContext;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// A change, and what it would gain.
///
/// @param change what to change
/// @param result the scenario once it is changed
/// @param freed bytes that it frees on all devices together; negative where it takes more
/// @param largest the largest context that would fit
/// @param gained tokens by which the largest context grows; negative where it shrinks
public record Lever(Change change, Scenario result, long freed, Tokens largest, int gained) {

    static Lever of(Change change, Forecast now) {
        Scenario result = change.applyTo(now.scenario());
        return measured(change, result, now, LargestContext.of(result));
    }

    /// The same change to a scenario that differs only in its context.
    Lever at(Forecast now) {
        return measured(change, change.applyTo(now.scenario()), now, largest);
    }

    private static Lever measured(Change change, Scenario result, Forecast now, Tokens largest) {
        long before = now.estimate().onDevices().total().count();
        long after = result.estimate().onDevices().total().count();
        int gained = largest.count() - now.largest().count();
        return new Lever(change, result, before - after, largest, gained);
    }
}
