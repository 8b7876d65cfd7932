package plimsoll.support;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/// Checks a law over random inputs. Inputs follow from the seed, so a failure can be repeated.
public final class ForAll {
    private static final int CASES = 500;

    /// Mutation testing asks every law about a thousand mutants, and of fewer inputs each.
    private static final int MOST = Integer.getInteger("cases.most", Integer.MAX_VALUE);

    private ForAll() {}

    /// Checks `law` over 500 inputs of `any`.
    public static <T> void check(Function<SplittableRandom, T> any, Consumer<T> law) {
        check(CASES, any, law);
    }

    /// Checks `law` over `cases` inputs of `any`.
    ///
    /// @throws AssertionError if the law fails; it names the seed and the input
    public static <T> void check(int cases, Function<SplittableRandom, T> any, Consumer<T> law) {
        for (int seed = 0; seed < Math.min(cases, MOST); seed++) {
            T input = any.apply(new SplittableRandom(seed));
            try {
                law.accept(input);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed %d, input %.400s".formatted(seed, input), e);
            }
        }
    }
}
