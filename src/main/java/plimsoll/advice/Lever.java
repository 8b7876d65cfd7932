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
        Tokens largest = LargestContext.of(result);
        long before = now.estimate().onDevices().total().count();
        long after = result.estimate().onDevices().total().count();
        int gained = largest.count() - now.largest().count();
        return new Lever(change, result, before - after, largest, gained);
    }
}
