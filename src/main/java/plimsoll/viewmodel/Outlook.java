package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Forecast;
import plimsoll.core.Measured;
import plimsoll.core.Plan;
import plimsoll.core.Tokens;

/// All that the window shows: the scenario being edited and, while comparing, the one it is held
/// against.
///
/// @param shown the scenario being edited
/// @param other what it is compared with, at the same context and as far
/// @param measured real loads that lie on the curve of the scenario being edited
public record Outlook(Forecast shown, Optional<Forecast> other, List<Measured> measured) {

    /// All that is to be shown of `plan`.
    public static Outlook of(Plan plan) {
        return of(plan, Forecast.of(plan.scenario()), plan.rival().map(Forecast::of));
    }

    /// Both curves drawn up to the farther of the two horizons.
    static Outlook of(Plan plan, Forecast shown, Optional<Forecast> other) {
        List<Measured> measured =
                plan.measured().stream().filter(load -> load.isOnCurveOf(plan.scenario())).toList();
        Tokens far = other.map(o -> o.curve().longest()).orElse(Tokens.NONE);
        Tokens horizon = farthest(measured).max(shown.curve().longest()).max(far);
        return new Outlook(shown.upTo(horizon), other.map(o -> o.upTo(horizon)), measured);
    }

    private static Tokens farthest(List<Measured> measured) {
        return measured.stream()
                .map(load -> load.scenario().context())
                .reduce(Tokens.NONE, Tokens::max);
    }
}
