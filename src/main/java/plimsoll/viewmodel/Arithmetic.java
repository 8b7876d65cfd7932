package plimsoll.viewmodel;

import java.util.List;
import plimsoll.core.Estimate;
import plimsoll.words.Words;

/// How an estimate comes about, with one model's numbers in it, to teach from.
public final class Arithmetic {
    /// One line.
    ///
    /// @param text what it says
    /// @param kind how it is set
    public record Line(String text, Kind kind) {
        /// How a line is set.
        public enum Kind {
            HEADING,
            STEP,
            RESULT,
            NOTE,
            CLAIM
        }
    }

    /// What is explained.
    public enum Topic {
        CACHE,
        WEIGHTS,
        ACTIVATIONS,
        RUNTIME,
        SPEED,
        MISTAKES;

        public String label() {
            return Words.named("topic", this);
        }
    }

    private Arithmetic() {}

    public static List<Line> of(Estimate estimate, Topic topic) {
        return switch (topic) {
            case CACHE -> CacheSteps.of(estimate);
            case WEIGHTS -> WeightSteps.of(estimate);
            case ACTIVATIONS -> ActivationSteps.of(estimate);
            case RUNTIME -> RuntimeSteps.of(estimate);
            case SPEED -> SpeedSteps.of(estimate);
            case MISTAKES -> Mistakes.of(estimate);
        };
    }
}
