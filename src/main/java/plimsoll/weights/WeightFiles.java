package plimsoll.weights;

import java.util.function.Function;
import plimsoll.core.FileType;
import plimsoll.core.GgmlType;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;

/// What llama.cpp's quantizer would make of a model, or that of a checkpoint.
public final class WeightFiles {
    private WeightFiles() {}

    /// The weight file of that model, stored as `type`.
    public static WeightFile of(ModelSpec model, FileType type) {
        return file(type, model, false);
    }

    /// The same, made with an importance matrix.
    public static WeightFile guided(ModelSpec model, FileType type) {
        return file(type, model, true);
    }

    private static WeightFile file(FileType type, ModelSpec model, boolean guided) {
        var mix = new TensorMix(model, type, guided);
        var checkpoint = new CheckpointMix(type);
        Function<TensorShape, GgmlType> types = type.isGguf() ? mix::type : checkpoint::type;
        var tensors =
                TensorShapes.of(model).stream().map(shape -> shape.as(types.apply(shape))).toList();
        return new WeightFile(type, tensors, WeightFile.Origin.MIX);
    }
}
