package plimsoll.view;

import java.util.List;
import java.util.stream.IntStream;
import plimsoll.core.Tokens;

/// Where a context length lies on a slider: every doubling is as far as the one before.
///
/// @param least the length at the left end
/// @param most the length at the right end
record ContextScale(int least, int most) {
    private static final int LEAST = 512;
    private static final int FINEST_STEP = 256;
    private static final int STEPS_A_DOUBLING = 32;

    /// A scale up to `most`.
    static ContextScale upTo(Tokens most) {
        return new ContextScale(LEAST, Math.max(2 * LEAST, most.count()));
    }

    /// `log(tokens / least) / log(most / least)`, kept between 0 and 1.
    double fraction(Tokens tokens) {
        double fraction = Math.log((double) Math.max(1, tokens.count()) / least) / range();
        return Math.clamp(fraction, 0, 1);
    }

    /// The round context length nearest to `fraction`.
    Tokens at(double fraction) {
        double exact = least * Math.exp(Math.clamp(fraction, 0, 1) * range());
        int step = step(exact);
        long round = Math.max(least, Math.round(exact / step) * step);
        boolean atTheEnd = round >= most - step(most) / 2;
        return new Tokens(atTheEnd ? most : (int) round);
    }

    /// The round length that is `count` steps above `tokens`, or below.
    Tokens moved(Tokens tokens, int count) {
        int from = tokens.count();
        int step = step(count < 0 ? Math.max(1, from - 1) : from);
        int floor = Math.floorDiv(from, step) * step;
        int start = count < 0 && floor < from ? floor + step : floor;
        return new Tokens(Math.clamp(start + (long) count * step, least, most));
    }

    /// The powers of two on the scale, at most `count` of them, and its end.
    List<Tokens> ticks(int count) {
        int first = Integer.numberOfTrailingZeros(Integer.highestOneBit(2 * least - 1));
        int last = 31 - Integer.numberOfLeadingZeros(most);
        int every = Math.max(1, Math.ceilDiv(last - first + 1, count));
        return IntStream.rangeClosed(first, last)
                .filter(power -> (last - power) % every == 0)
                .mapToObj(power -> new Tokens(1 << power))
                .toList();
    }

    private double range() {
        return Math.log((double) most / least);
    }

    /// Some thirty steps a doubling, none finer than what the runtime rounds to.
    private static int step(double tokens) {
        int power = Integer.highestOneBit(Math.max(1, (int) tokens));
        return Math.max(FINEST_STEP, power / STEPS_A_DOUBLING);
    }
}
