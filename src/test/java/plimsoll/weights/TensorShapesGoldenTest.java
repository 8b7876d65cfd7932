package plimsoll.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plimsoll.core.Architecture;
import plimsoll.core.Tensor;
import plimsoll.gguf.Imported;
import plimsoll.support.SyntheticModels;

/// The tensors of every architecture against those that llama.cpp asks for. Where a file may have
/// a matrix or three for the same, and small biases or none, the values are as many.
class TensorShapesGoldenTest {
    private static final double TOLERANCE = 0.005;

    @Test
    void haveAsManyValuesAsTheFile() {
        var wrong =
                SyntheticModels.read().entrySet().stream()
                        .filter(model -> !isFromFilesOnly(model.getValue()))
                        .filter(model -> Math.abs(error(model.getValue())) > TOLERANCE)
                        .map(Map.Entry::getKey)
                        .toList();
        assertEquals(List.of(), wrong);
    }

    /// Experts that see a shorter row are read from files only, and layers that have a matrix in
    /// place of attention.
    private static boolean isFromFilesOnly(Imported model) {
        return model.spec().architecture() == Architecture.DECI
                || model.file().tensors().stream().anyMatch(t -> t.name().contains("ffn_latent"));
    }

    private static double error(Imported model) {
        long theirs =
                model.file().tensors().stream()
                        .map(Tensor::shape)
                        .mapToLong(TensorShapesGoldenTest::values)
                        .sum();
        long ours =
                TensorShapes.of(model.spec()).stream()
                        .map(TensorShape::lengths)
                        .mapToLong(TensorShapesGoldenTest::values)
                        .sum();
        return (double) ours / theirs - 1;
    }

    private static long values(List<Long> lengths) {
        return lengths.stream().reduce(1L, (a, b) -> a * b);
    }
}
