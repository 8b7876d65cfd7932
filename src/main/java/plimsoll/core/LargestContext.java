package plimsoll.core;

/// The largest context that fits.
public final class LargestContext {
    private LargestContext() {}

    /// The largest context length, in the engine's steps, at which `scenario` still fits; whatever
    /// the model was trained for. [Tokens#NONE] where nothing fits, [Tokens#MAX] where nothing
    /// grows. More context never needs less, so halving the range finds it.
    public static Tokens of(Scenario scenario) {
        int step = scenario.engine().contextStep(scenario);
        int fits = 0;
        int fails = Tokens.MAX.count() / step + 1;
        while (fails - fits > 1) {
            int middle = fits + (fails - fits) / 2;
            if (scenario.withContext(new Tokens(middle * step)).estimate().fit().isPossible()) {
                fits = middle;
            } else {
                fails = middle;
            }
        }
        return new Tokens(fits * step);
    }
}
