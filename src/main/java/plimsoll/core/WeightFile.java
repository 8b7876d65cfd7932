package plimsoll.core;

import java.util.List;

/// The weights of a model, tensor by tensor.
///
/// @param type how the file is quantized
/// @param tensors every tensor in it
/// @param origin where its tensor types come from
public record WeightFile(FileType type, List<Tensor> tensors, Origin origin) {
    /// Where a file's tensor types come from, and so how sure its size is.
    public enum Origin {
        /// Read from the file itself.
        FILE,
        /// The rule of the quantizer, over the model's own tensor shapes.
        MIX
    }

    public WeightFile {
        tensors = List.copyOf(tensors);
    }

    /// What the tensors take together. A file is larger by its header.
    public Bytes size() {
        return new Bytes(tensors.stream().mapToLong(tensor -> tensor.size().count()).sum());
    }

    /// Weights in all.
    public long count() {
        return tensors.stream().mapToLong(Tensor::count).sum();
    }

    public Bits bits() {
        return new Bits(size(), count());
    }
}
