package plimsoll.engine.graph;

import java.util.HashMap;
import java.util.Map;
import plimsoll.core.Tensor;
import plimsoll.core.WeightSums;

/// The tensors of a weight file, as nodes of a graph.
final class Weights {
    private final Map<String, Tensor> tensors = new HashMap<>();
    private final Map<Integer, Map<String, Node>> nodes = new HashMap<>();
    private final Load load;

    Weights(Load load) {
        this.load = load;
        load.weights().tensors().forEach(tensor -> tensors.put(tensor.name(), tensor));
    }

    boolean has(int layer, String part) {
        return tensors.containsKey(name(layer, part));
    }

    /// The tensor `blk.<layer>.<part>`, where its layer is; [Node#ABSENT] if the file has none.
    Node of(int layer, String part) {
        String name = name(layer, part);
        var places = load.places();
        boolean expert = places.hostExperts() > 0 && WeightSums.isExpert(name);
        return at(name, expert ? places.ofExperts(layer) : places.of(layer));
    }

    /// A tensor of the output.
    Node ofOutput(String name) {
        return at(name, load.places().of(load.layers()));
    }

    /// A tensor that is looked up by token, which the CPU always holds.
    ///
    /// Source: llama.cpp v0.5.0 `src/llama-model.cpp`, `dev_input`.
    Node ofInput(String name) {
        return at(name, load.places().gpus());
    }

    /// A tensor of no layer, of which each backend has a copy for its own layers.
    Node sharedBy(int layer, String name) {
        return at(name, load.places().of(layer));
    }

    private static String name(int layer, String part) {
        return "blk." + layer + "." + part;
    }

    private Node at(String name, int home) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            return Node.ABSENT;
        }
        return nodes.computeIfAbsent(home, _ -> new HashMap<>())
                .computeIfAbsent(name, _ -> node(tensor, home));
    }

    private static Node node(Tensor tensor, int home) {
        long[] lengths = {1, 1, 1, 1};
        int dimension = 0;
        for (long length : tensor.shape()) {
            lengths[dimension] = length;
            dimension++;
        }
        return Node.weight(tensor.name(), tensor.type(), home, lengths);
    }
}
