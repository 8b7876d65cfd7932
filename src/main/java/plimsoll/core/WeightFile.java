package plimsoll.core;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The weights of a model, tensor by tensor.
///
/// Two files are equal if their tensors, types and origins are. Everything that estimates ask of a
/// file again and again is summed up once, when it is made.
public final class WeightFile {
    /// Where a file's tensor types come from, and so how sure its size is.
    public enum Origin {
        /// Read from the file itself.
        FILE,
        /// The rule of the quantizer, over the model's own tensor shapes.
        MIX
    }

    private final FileType type;
    private final List<Tensor> tensors;
    private final Origin origin;
    private final Bytes size;
    private final long count;
    private final Map<Backend, WeightSums> sums = new EnumMap<>(Backend.class);
    private final WeightReads reads;

    /// @param type how the file is quantized
    /// @param tensors every tensor in it
    /// @param origin where its tensor types come from
    public WeightFile(FileType type, List<Tensor> tensors, Origin origin) {
        this.type = type;
        this.tensors = List.copyOf(tensors);
        this.origin = origin;
        this.size = new Bytes(tensors.stream().mapToLong(tensor -> tensor.size().count()).sum());
        this.count = tensors.stream().mapToLong(Tensor::count).sum();
        for (var backend : Backend.values()) {
            sums.put(backend, WeightSums.of(this.tensors, backend));
        }
        this.reads = new WeightReads(this.tensors);
    }

    public FileType type() {
        return type;
    }

    public List<Tensor> tensors() {
        return tensors;
    }

    public Origin origin() {
        return origin;
    }

    /// What the tensors take together. A file is larger by its header.
    public Bytes size() {
        return size;
    }

    /// Weights in all.
    public long count() {
        return count;
    }

    public Bits bits() {
        return new Bits(size, count);
    }

    /// What the parts of the model take where `backend` runs the devices.
    public WeightSums sums(Backend backend) {
        return Objects.requireNonNull(sums.get(backend));
    }

    /// What of the parts of the model is read for every token.
    public WeightReads reads() {
        return reads;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof WeightFile file
                        && type == file.type
                        && origin == file.origin
                        && size.equals(file.size)
                        && tensors.equals(file.tensors));
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, origin, size);
    }

    @Override
    public String toString() {
        return "WeightFile[%s, %d tensors, %s]".formatted(type, tensors.size(), origin);
    }
}
