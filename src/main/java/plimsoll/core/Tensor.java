package plimsoll.core;

import java.util.List;

/// A tensor of a weight file.
///
/// @param name as in the file, `blk.0.attn_q.weight`
/// @param type how its values are stored
/// @param shape values along each dimension, the row first
public record Tensor(String name, GgmlType type, List<Long> shape) {
    public Tensor {
        shape = List.copyOf(shape);
    }

    /// Values in a row.
    public long row() {
        return shape.getFirst();
    }

    /// Values in all.
    public long count() {
        long product = 1;
        for (long length : shape) {
            product = Math.multiplyExact(product, length);
        }
        return product;
    }

    /// What the tensor takes in the file.
    public Bytes size() {
        return new Bytes(type.bytes(count()));
    }
}
