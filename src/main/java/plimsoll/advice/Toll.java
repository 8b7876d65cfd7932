package plimsoll.advice;

import java.util.Comparator;

/// What a way of making a scenario fit costs whoever uses the model.
///
/// @param quality divergence of the answers that it adds, as published
/// @param context the share of the context that is given up
/// @param speed the share of the layers that leave the GPU, or of what is read for a token where
/// experts alone do; for halving the micro-batch a
/// hundredth
/// @param effort for a download one, and one for conversations that have to wait
/// @param levers how many things are changed
public record Toll(double quality, double context, double speed, int effort, int levers) {
    static final Toll NONE = new Toll(0, 0, 0, 0, 0);

    /// The least in all first; then the fewest levers.
    static final Comparator<Toll> CHEAPEST =
            Comparator.comparingDouble(Toll::total).thenComparingInt(Toll::levers);

    static final double CONTEXT = 0.1;
    static final double SPEED = 0.3;
    private static final double EFFORT = 0.01;

    Toll plus(Toll other) {
        return new Toll(
                quality + other.quality,
                context + other.context,
                speed + other.speed,
                effort + other.effort,
                levers + other.levers);
    }

    /// All of it as if it were divergence: a judgement, not a measure. The whole context counts
    /// like the step from 16 to 3 bits a weight, the whole speed like three of these, and a
    /// download like the step to 5 bits.
    double total() {
        return quality + CONTEXT * context + SPEED * speed + EFFORT * effort;
    }

    /// Whether this is no worse than `other` in anything.
    boolean covers(Toll other) {
        return quality <= other.quality
                && context <= other.context
                && speed <= other.speed
                && effort <= other.effort
                && levers <= other.levers;
    }
}
