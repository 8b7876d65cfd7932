package plimsoll.core;

import java.util.function.ToLongFunction;

/// The largest context that fits.
public final class LargestContext {
    /// So often at most a line is followed; after that the range is halved.
    private static final int LINES = 8;

    private LargestContext() {}

    /// The largest context length, in the engine's steps, at which `scenario` still fits; whatever
    /// the model was trained for. [Tokens#NONE] where nothing fits, [Tokens#MAX] where nothing
    /// grows.
    public static Tokens of(Scenario scenario) {
        return largest(scenario, estimate -> estimate.tightest().spare());
    }

    /// The largest context length at which `scenario` fits for certain, [Estimate#high].
    public static Tokens certain(Scenario scenario) {
        return largest(scenario, Estimate::certainSpare);
    }

    /// The largest context length at which `scenario` fits with room, [Fit.Fits].
    public static Tokens withRoom(Scenario scenario) {
        return largest(scenario, LargestContext::roomLeft);
    }

    private static long roomLeft(Estimate estimate) {
        DeviceUse tightest = estimate.tightest();
        return tightest.spare() - Fit.room(tightest);
    }

    /// The last context at which `margin` is not negative. It lies between one that is good and
    /// one that is bad, and any context between them takes its place as the one or the other until
    /// they are neighbours. Most of what grows grows in a line, so where a line from the one to
    /// the other crosses zero is close; where that does not lead on, halving does.
    ///
    /// More context never needs less, but for the few MiB by which an allocator may find more room
    /// in a longer graph. Where that happens just at the edge, this is the end of one of the
    /// stretches that fit: it fits, and the next step does not.
    private static Tokens largest(Scenario scenario, ToLongFunction<Estimate> margin) {
        int step = scenario.engine().contextStep(scenario);
        int good = 1;
        int bad = Tokens.MAX.count() / step;
        double above = margin(scenario, good * step, margin);
        double below = margin(scenario, bad * step, margin);
        if (above < 0 || below >= 0) {
            return above < 0 ? Tokens.NONE : new Tokens(bad * step);
        }
        for (int lines = 0; bad - good > 1; lines++) {
            double share = lines < LINES ? above / (above - below) : 0.5;
            int between = Math.clamp(good + (long) ((bad - good) * share), good + 1, bad - 1);
            double there = margin(scenario, between * step, margin);
            if (there >= 0) {
                good = between;
                above = there;
            } else {
                bad = between;
                below = there;
            }
        }
        return new Tokens(good * step);
    }

    private static long margin(Scenario scenario, int tokens, ToLongFunction<Estimate> margin) {
        return margin.applyAsLong(scenario.withContext(new Tokens(tokens)).estimate());
    }
}
