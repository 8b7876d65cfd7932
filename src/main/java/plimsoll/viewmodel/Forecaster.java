package plimsoll.viewmodel;

import java.util.Optional;
import plimsoll.core.Forecast;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// Forecasts one scenario after the other, and works out again only what has changed: while the
/// context is dragged, the curve and the largest context stay.
final class Forecaster {
    private Optional<Forecast> last = Optional.empty();

    Forecast of(Scenario scenario) {
        Forecast forecast =
                last.filter(known -> differsOnlyInContext(known.scenario(), scenario))
                        .map(known -> known.at(scenario.context()))
                        .orElseGet(() -> Forecast.of(scenario));
        last = Optional.of(forecast);
        return forecast;
    }

    private static boolean differsOnlyInContext(Scenario one, Scenario two) {
        return one.withContext(Tokens.NONE).equals(two.withContext(Tokens.NONE));
    }
}
