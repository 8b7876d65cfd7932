package plimsoll.advice;

import plimsoll.core.Forecast;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// A change, and what it would gain.
///
/// @param change what to change
/// @param result the scenario once it is changed
/// @param freed bytes that it frees on all devices together; of another device, by how many more
///     are free there
/// @param largest the largest context that would fit
/// @param gained tokens by which the largest context grows; negative where it shrinks
public record Lever(Change change, Scenario result, long freed, Tokens largest, int gained) {

    /// @param freed bytes that `change` frees
    /// @param largest the largest context that fits after it
    static Lever of(Change change, Forecast now, long freed, Tokens largest) {
        int gained = largest.count() - now.largest().count();
        return new Lever(change, change.applyTo(now.scenario()), freed, largest, gained);
    }
}
