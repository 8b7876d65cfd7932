package plimsoll.viewmodel;

import java.util.Optional;
import plimsoll.core.Forecast;
import plimsoll.core.Plan;
import plimsoll.core.Tokens;

/// All that the window shows: the scenario being edited and, while comparing, the one it is held
/// against.
///
/// @param shown the scenario being edited
/// @param other what it is compared with, at the same context and as far
public record Outlook(Forecast shown, Optional<Forecast> other) {

    /// All that is to be shown of `plan`.
    public static Outlook of(Plan plan) {
        return of(Forecast.of(plan.scenario()), plan.rival().map(Forecast::of));
    }

    /// Both curves drawn up to the farther of the two horizons.
    static Outlook of(Forecast shown, Optional<Forecast> other) {
        Tokens far = other.map(o -> o.curve().longest()).orElse(Tokens.NONE);
        Tokens horizon = shown.curve().longest().max(far);
        return new Outlook(shown.upTo(horizon), other.map(o -> o.upTo(horizon)));
    }
}
