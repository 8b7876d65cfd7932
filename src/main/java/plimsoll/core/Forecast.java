package plimsoll.core;

/// One scenario seen whole: what it takes now, at every context, and where it runs out.
///
/// @param estimate what it takes at the context asked for
/// @param largest the largest context that fits, [LargestContext#of]
/// @param certain the largest context that fits for certain, [LargestContext#certain]
/// @param roomy the largest context that fits with room, [LargestContext#withRoom]
/// @param curve what it takes at every context up to a horizon
public record Forecast(
        Estimate estimate, Tokens largest, Tokens certain, Tokens roomy, Curve curve) {
    /// Context lengths on a curve.
    private static final int POINTS = 129;

    public static Forecast of(Scenario scenario) {
        Tokens largest = LargestContext.of(scenario);
        Tokens horizon = Horizon.of(scenario, largest);
        return new Forecast(
                scenario.estimate(),
                largest,
                LargestContext.certain(scenario),
                LargestContext.withRoom(scenario),
                Curve.of(scenario, horizon, POINTS));
    }

    /// This forecast at another context. Only the estimate depends on it, and the curve as far as
    /// its end goes.
    public Forecast at(Tokens context) {
        Scenario moved = scenario().withContext(context);
        return new Forecast(moved.estimate(), largest, certain, roomy, curve)
                .upTo(Horizon.of(moved, largest));
    }

    /// This forecast with its curve drawn up to `horizon`.
    public Forecast upTo(Tokens horizon) {
        if (curve.longest().equals(horizon)) {
            return this;
        }
        return new Forecast(
                estimate, largest, certain, roomy, Curve.of(scenario(), horizon, POINTS));
    }

    public Scenario scenario() {
        return estimate.scenario();
    }
}
