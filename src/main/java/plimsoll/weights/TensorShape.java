package plimsoll.weights;

import java.util.List;
import plimsoll.core.GgmlType;
import plimsoll.core.Tensor;

/// A tensor of a model before it is decided how its values are stored.
///
/// @param name as in the file, `blk.0.attn_q.weight`
/// @param layer the block it belongs to; 0 where it belongs to none
/// @param lengths values along each dimension, the row first
public record TensorShape(String name, int layer, List<Long> lengths) {
    public TensorShape {
        lengths = List.copyOf(lengths);
    }

    /// Values in a row.
    public long row() {
        return lengths.getFirst();
    }

    /// The tensor, stored as `type`.
    Tensor as(GgmlType type) {
        return new Tensor(name, type, lengths);
    }
}
