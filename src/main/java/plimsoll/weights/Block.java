package plimsoll.weights;

import java.util.Arrays;
import java.util.List;
import plimsoll.core.Architecture;
import plimsoll.core.Layer;
import plimsoll.core.ModelSpec;

/// One layer of a model while its tensors are listed.
///
/// @param model the model
/// @param index which layer, from 0
/// @param shapes the list of the model's tensors, to which the layer adds its own
record Block(ModelSpec model, int index, List<TensorShape> shapes) {

    /// Adds the tensor `blk.<index>.<name>`.
    void add(String name, long... lengths) {
        var boxed = Arrays.stream(lengths).boxed().toList();
        shapes.add(new TensorShape("blk." + index + "." + name, index, boxed));
    }

    /// Adds the weights of a norm over the residual stream, and its biases where the
    /// architecture's norms have them.
    void norm(String name) {
        add(name + ".weight", width());
        if (has(Trait.NORM_BIAS)) {
            add(name + ".bias", width());
        }
    }

    /// Width of the residual stream.
    long width() {
        return model.embeddingLength();
    }

    Layer layer() {
        return model.layers().get(index);
    }

    boolean has(Trait trait) {
        return TraitTable.of(model.architecture()).contains(trait);
    }

    boolean is(Architecture architecture) {
        return model.architecture() == architecture;
    }
}
