package plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.List;

/// A computation in the order in which it is done.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml.c`, `ggml_visit_parents_graph`.
final class Graph {
    private final List<Node> leaves = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();

    /// Adds `node` and all it needs, sources first, unless they are there already.
    void expand(Node node) {
        if (node.visited) {
            return;
        }
        node.visited = true;
        for (Node source : node.sources) {
            expand(source);
            source.uses++;
        }
        (node.op == Op.NONE ? leaves : nodes).add(node);
    }

    /// What is there before anything is computed.
    List<Node> leaves() {
        return leaves;
    }

    /// What is computed, in order.
    List<Node> nodes() {
        return nodes;
    }
}
