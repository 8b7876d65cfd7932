package plimsoll.core;

/// A number of tokens, such as a context length.
///
/// @param count whole tokens, `0 <= count <= 2^24`
public record Tokens(int count) implements Comparable<Tokens> {
    public static final Tokens NONE = new Tokens(0);

    /// The longest context that is ever asked about. An answer of this length means "as long as
    /// you like": the memory that is asked about does not grow with the context.
    public static final Tokens MAX = new Tokens(1 << 24);

    public Tokens {
        if (count < 0 || count > 1 << 24) {
            throw new IllegalArgumentException("tokens out of range: " + count);
        }
    }

    public Tokens roundedUpTo(int step) {
        return new Tokens(Math.ceilDiv(count, step) * step);
    }

    public Tokens max(Tokens other) {
        return count >= other.count ? this : other;
    }

    public Tokens min(Tokens other) {
        return count <= other.count ? this : other;
    }

    @Override
    public int compareTo(Tokens other) {
        return Integer.compare(count, other.count);
    }
}
