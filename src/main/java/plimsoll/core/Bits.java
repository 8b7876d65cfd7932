package plimsoll.core;

/// Bits per weight, kept as the exact ratio it comes from.
///
/// @param size what the weights take
/// @param weights how many they are, `0 < weights`
public record Bits(Bytes size, long weights) {
    public Bits {
        if (weights <= 0) {
            throw new IllegalArgumentException("no weights: " + weights);
        }
    }

    /// `8 · bytes / weights`.
    public double perWeight() {
        return 8.0 * size.count() / weights;
    }
}
