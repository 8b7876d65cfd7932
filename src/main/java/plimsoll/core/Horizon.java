package plimsoll.core;

/// How far a curve is worth drawing.
public final class Horizon {
    private static final int LEAST = 8192;

    private Horizon() {}

    /// Far enough to see where memory runs out with as much again behind it, but no further than
    /// the model was trained for; always as far as the context asked for.
    public static Tokens of(Scenario scenario, Tokens largest) {
        int trained = scenario.model().trainedContext().count();
        int telling = Math.max(LEAST, round(2L * largest.count()));
        int asked = scenario.context().count();
        int wanted = Math.min(trained, telling);
        return new Tokens(
                asked <= wanted ? wanted : Math.max(asked, Math.min(trained, round(asked))));
    }

    /// The next number that is one to eight quarters of a power of two.
    private static int round(long tokens) {
        long power = Long.highestOneBit(Math.max(4, tokens));
        long quarter = power / 4;
        return (int) Math.min(Tokens.MAX.count(), Math.ceilDiv(tokens, quarter) * quarter);
    }
}
