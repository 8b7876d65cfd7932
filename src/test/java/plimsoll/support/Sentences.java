package plimsoll.support;

/// What is told of input that can't be used.
public final class Sentences {
    private static final int LONGEST = 1000;

    private Sentences() {}

    /// @throws AssertionError if `text` is no sentence fit to be shown
    public static void check(String text) {
        boolean whole = text.endsWith(".") || text.endsWith("?");
        if (!whole || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new AssertionError("no sentence: " + text);
        }
    }
}
