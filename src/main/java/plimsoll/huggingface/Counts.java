package plimsoll.huggingface;

import plimsoll.core.ModelSpec;
import plimsoll.weights.TensorShape;
import plimsoll.weights.TensorShapes;

/// How many weights there are, as far as a `double` tells: what a stranger writes may be too many
/// for any whole number.
final class Counts {
    private Counts() {}

    static double of(TensorShape shape) {
        return shape.lengths().stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
    }

    static double of(ModelSpec model) {
        return TensorShapes.of(model).stream().mapToDouble(Counts::of).sum();
    }
}
