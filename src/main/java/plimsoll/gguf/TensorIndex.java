package plimsoll.gguf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.core.Tensor;
import plimsoll.words.Words;

/// A model's tensors by their names.
final class TensorIndex {
    private final Map<String, Tensor> byName = new HashMap<>();

    TensorIndex(List<Tensor> tensors) {
        for (Tensor tensor : tensors) {
            byName.put(tensor.name(), tensor);
        }
    }

    Optional<Tensor> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    boolean has(String name) {
        return byName.containsKey(name);
    }

    /// Whether layer `layer` has the tensor `blk.<layer>.<name>`.
    boolean has(int layer, String name) {
        return has(inLayer(layer, name));
    }

    boolean hasAny(int layer, String... names) {
        for (String name : names) {
            if (has(layer, name)) {
                return true;
            }
        }
        return false;
    }

    /// How long that tensor of a layer is along `dimension`, within what models have; 0 where it
    /// has no such tensor or dimension.
    ///
    /// @throws GgufException if it is longer than in any model
    int length(int layer, String name, int dimension) throws GgufException {
        return length(inLayer(layer, name), dimension);
    }

    /// The same of a tensor outside of the layers.
    int length(String name, int dimension) throws GgufException {
        var tensor = find(name).filter(found -> found.shape().size() > dimension);
        long length = tensor.map(found -> found.shape().get(dimension)).orElse(0L);
        if (length > Limits.LONGEST) {
            throw new GgufException(Words.of("gguf.length", name), 0);
        }
        return (int) length;
    }

    private static String inLayer(int layer, String name) {
        return "blk." + layer + "." + name;
    }
}
