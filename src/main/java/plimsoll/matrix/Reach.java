package plimsoll.matrix;

import java.util.Arrays;
import plimsoll.core.DeviceUse;
import plimsoll.core.Estimate;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// How far a load reaches with more or less memory than it has: what it leaves at every context,
/// each asked for at most once.
final class Reach {
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Scenario load;
    private final int step;
    private final Tokens trained;
    private final long[] spare;
    private final long most;

    Reach(Scenario load) {
        this.load = load;
        this.step = load.engine().contextStep(load);
        this.trained = load.model().trainedContext();
        this.spare = new long[Math.ceilDiv(trained.count(), step) + 1];
        Arrays.fill(spare, UNKNOWN);
        Estimate longest = estimate(spare.length - 1);
        this.spare[spare.length - 1] = longest.tightest().spare();
        this.most = longest.devices().stream().mapToLong(Reach::besideWeights).min().orElseThrow();
    }

    /// What is left of a device if there is no context at all.
    private static long besideWeights(DeviceUse device) {
        long fixed = device.use().weights().count() + device.use().runtime().count();
        return device.capacity().count() - fixed;
    }

    /// The largest context, in the engine's steps, that fits if there were `extra` bytes more than
    /// there are; the whole trained context where that fits, [Tokens#NONE] where nothing does.
    ///
    /// The way it is found depends on the load alone, so that equal questions have equal answers
    /// whatever else is asked. It fits and the next step does not, as
    /// [plimsoll.core.LargestContext].
    Tokens with(long extra) {
        if (spare(spare.length - 1) + extra >= 0) {
            return trained;
        }
        if (most + extra < 0) {
            return Tokens.NONE;
        }
        int fits = 0;
        int fails = spare.length - 1;
        while (fails - fits > 1) {
            int middle = (fits + fails) / 2;
            if (spare(middle) + extra >= 0) {
                fits = middle;
            } else {
                fails = middle;
            }
        }
        return new Tokens(fits * step);
    }

    private long spare(int steps) {
        if (spare[steps] == UNKNOWN) {
            spare[steps] = estimate(steps).tightest().spare();
        }
        return spare[steps];
    }

    private Estimate estimate(int steps) {
        long tokens = Math.min((long) steps * step, trained.count());
        return load.withContext(new Tokens((int) tokens)).estimate();
    }
}
