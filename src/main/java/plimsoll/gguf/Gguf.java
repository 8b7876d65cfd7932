package plimsoll.gguf;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.core.Bytes;
import plimsoll.core.Tensor;

/// What the header of a GGUF file says, or the headers of all its parts together.
///
/// @param path the file, of several parts the first
/// @param version of the format, 2 or 3
/// @param metadata values by their keys, `general.name`
/// @param tensors every tensor, in the order of the file
/// @param parts of how many files it is
/// @param missing what is not there yet of the tensors themselves, for the header comes first
public record Gguf(
        Path path,
        int version,
        Map<String, GgufValue> metadata,
        List<Tensor> tensors,
        int parts,
        Bytes missing) {
    public Gguf {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        tensors = List.copyOf(tensors);
    }

    /// What the tensors take together.
    public Bytes size() {
        return tensors.stream().map(Tensor::size).reduce(Bytes.ZERO, Bytes::plus);
    }
}
