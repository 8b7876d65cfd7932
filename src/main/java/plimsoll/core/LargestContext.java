package plimsoll.core;

import java.util.function.Predicate;

/// The largest context that fits.
public final class LargestContext {
    private LargestContext() {}

    /// The largest context length, in the engine's steps, at which `scenario` still fits; whatever
    /// the model was trained for. [Tokens#NONE] where nothing fits, [Tokens#MAX] where nothing
    /// grows.
    public static Tokens of(Scenario scenario) {
        return largest(scenario, Fit::isPossible);
    }

    /// The largest context length at which `scenario` fits with room, [Fit.Fits].
    public static Tokens withRoom(Scenario scenario) {
        return largest(scenario, Fit.Fits.class::isInstance);
    }

    /// More context never needs less, so halving the range finds the last one that is good.
    private static Tokens largest(Scenario scenario, Predicate<Fit> good) {
        int step = scenario.engine().contextStep(scenario);
        int fits = 0;
        int fails = Tokens.MAX.count() / step + 1;
        while (fails - fits > 1) {
            int middle = fits + (fails - fits) / 2;
            if (good.test(scenario.withContext(new Tokens(middle * step)).estimate().fit())) {
                fits = middle;
            } else {
                fails = middle;
            }
        }
        return new Tokens(fits * step);
    }
}
