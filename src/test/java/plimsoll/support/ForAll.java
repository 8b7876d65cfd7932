package plimsoll.support;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;

/// Checks a law over random inputs. Inputs follow from the seed, so a failure can be repeated.
public final class ForAll {
    private static final int CASES = 500;

    private ForAll() {}

    /// Checks `law` over 500 inputs of `any`.
    public static <T> void check(Function<SplittableRandom, T> any, Consumer<T> law) {
        check(CASES, any, law);
    }

    /// Checks `law` over `cases` inputs of `any`.
    ///
    /// @throws AssertionError if the law fails; it names the seed and the input
    public static <T> void check(int cases, Function<SplittableRandom, T> any, Consumer<T> law) {
        for (int seed = 0; seed < cases; seed++) {
            T input = any.apply(new SplittableRandom(seed));
            try {
                law.accept(input);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed %d, input %.400s".formatted(seed, input), e);
            }
        }
    }
}
