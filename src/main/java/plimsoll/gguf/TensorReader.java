package plimsoll.gguf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import plimsoll.core.GgmlType;
import plimsoll.core.Tensor;
import plimsoll.words.Words;

/// The list of tensors in a file's header. Each must stand where the one before it ends, and that
/// is all that is read of them.
///
/// Source: `gguf_init_from_file_impl` of ggml-org/llama.cpp `ggml/src/gguf.cpp`.
final class TensorReader {
    /// Twice what a model with hundreds of experts had when each of them was a tensor.
    private static final long MOST_TENSORS = 1 << 17;

    private static final int LONGEST_NAME = 256;
    private static final int MOST_DIMENSIONS = 4;

    /// More than any file holds, a pebibyte.
    private static final long LARGEST = 1L << 50;

    private final Cursor in;
    private final long alignment;
    private final List<Tensor> tensors = new ArrayList<>();
    private final HashSet<String> names = new HashSet<>();
    private long end;

    /// @param alignment every tensor begins at a multiple of it
    TensorReader(Cursor in, long alignment) {
        this.in = in;
        this.alignment = alignment;
    }

    /// Makes sure that so many tensors can be.
    static long checked(long count, long offset) throws GgufException {
        if (count < 0 || count > MOST_TENSORS) {
            throw new GgufException(Words.of("gguf.tensors", Long.toUnsignedString(count)), offset);
        }
        return count;
    }

    List<Tensor> read(long count) throws GgufException {
        for (long i = 0; i < count; i++) {
            tensors.add(tensor());
        }
        return tensors;
    }

    /// Bytes from the first tensor's begin to the last one's end.
    long end() {
        return end;
    }

    private Tensor tensor() throws GgufException {
        long at = in.offset();
        String name = name();
        if (!names.add(name)) {
            throw new GgufException(Words.of("gguf.two-tensors", name), at);
        }
        List<Long> shape = shape(name);
        Tensor tensor = new Tensor(name, type(name), shape);
        place(tensor, values(tensor, at));
        return tensor;
    }

    private String name() throws GgufException {
        long at = in.offset();
        long length = in.count(1);
        if (length == 0 || length > LONGEST_NAME) {
            throw new GgufException(Words.of("gguf.name-length", length), at);
        }
        return in.text((int) length);
    }

    private List<Long> shape(String name) throws GgufException {
        long at = in.offset();
        int dimensions = in.int32();
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new GgufException(
                    Words.of("gguf.dimensions", name, Integer.toUnsignedString(dimensions)), at);
        }
        var shape = new ArrayList<Long>(dimensions);
        for (int i = 0; i < dimensions; i++) {
            shape.add(in.int64());
        }
        return shape;
    }

    private GgmlType type(String name) throws GgufException {
        long at = in.offset();
        int id = in.int32();
        return GgmlType.ofId(id)
                .orElseThrow(() -> new GgufException(TypeNames.unknown(name, id), at));
    }

    /// How many values the tensor has.
    private static long values(Tensor tensor, long at) throws GgufException {
        long count = 1;
        for (long length : tensor.shape()) {
            if (length < 1 || length > LARGEST / count) {
                throw new GgufException(Words.of("gguf.large", tensor.name()), at);
            }
            count *= length;
        }
        if (tensor.row() % tensor.type().blockSize() != 0) {
            throw new GgufException(
                    Words.of("gguf.rows", tensor.name(), tensor.row(), tensor.type()), at);
        }
        return count;
    }

    private void place(Tensor tensor, long values) throws GgufException {
        long at = in.offset();
        long offset = in.int64();
        if (offset != end) {
            throw new GgufException(
                    Words.of("gguf.place", tensor.name(), Long.toUnsignedString(offset), end), at);
        }
        long size = tensor.type().bytes(values);
        end += Math.ceilDiv(size, alignment) * alignment;
        if (end > LARGEST) {
            throw new GgufException(Words.of("gguf.together", tensor.name()), at);
        }
    }
}
