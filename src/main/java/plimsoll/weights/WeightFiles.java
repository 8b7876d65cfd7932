package plimsoll.weights;

import plimsoll.core.FileType;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;

/// What llama.cpp's quantizer would make of a model.
public final class WeightFiles {
    private WeightFiles() {}

    /// The weight file of that model, stored as `type`.
    public static WeightFile of(ModelSpec model, FileType type) {
        var mix = new TensorMix(model, type);
        var tensors =
                TensorShapes.of(model).stream().map(shape -> shape.as(mix.type(shape))).toList();
        return new WeightFile(type, tensors, WeightFile.Origin.MIX);
    }
}
