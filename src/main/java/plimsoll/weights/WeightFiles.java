package plimsoll.weights;

import java.util.List;
import plimsoll.core.FileType;
import plimsoll.core.GgmlType;
import plimsoll.core.ModelSpec;
import plimsoll.core.Tensor;
import plimsoll.core.WeightFile;

/// What llama.cpp's quantizer would make of a model.
public final class WeightFiles {
    private WeightFiles() {}

    /// The weight file of that model, stored as `type`.
    public static WeightFile of(ModelSpec model, FileType type) {
        var embedding =
                new Tensor(
                        "token_embd.weight",
                        GgmlType.Q4_K,
                        List.of((long) model.embeddingLength(), (long) model.vocabulary()));
        return new WeightFile(type, List.of(embedding), WeightFile.Origin.MIX);
    }
}
