package plimsoll.engine.graph;

import java.util.List;

/// Finds out when the memory of each tensor is taken and given back, and which results take the
/// place of a source.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-alloc.c`, `ggml_gallocr_alloc_graph_impl`,
/// `ggml_gallocr_allocate_node`, `ggml_gallocr_free_node`.
final class Lifetimes {
    private final Machine machine;
    private final Recording recording = new Recording();

    private Lifetimes(Machine machine) {
        this.machine = machine;
    }

    static Recording of(List<Node> leaves, List<Sequence.Step> steps, Machine machine) {
        var lifetimes = new Lifetimes(machine);
        leaves.forEach(leaf -> lifetimes.make(leaf, leaf.backend));
        steps.forEach(Lifetimes::count);
        steps.forEach(lifetimes::take);
        return lifetimes.recording;
    }

    private static void count(Sequence.Step step) {
        Node node = step.node();
        if (!step.keep() && node.isView()) {
            node.root.views++;
        }
        for (Node source : step.sources()) {
            source.children++;
        }
    }

    private void take(Sequence.Step step) {
        for (Node source : step.sources()) {
            make(source, step.backend());
        }
        if (!step.keep()) {
            make(step.node(), step.backend());
        }
        for (Node source : step.sources()) {
            release(source);
        }
        if (step.node().endsLayer && !step.keep()) {
            recording.endLayer();
        }
    }

    /// Gives `node` memory unless it has some: a source's that nobody else needs, or new.
    private void make(Node node, int backend) {
        if (node.slot != Node.NOWHERE || node.isStored() || node.isView()) {
            return;
        }
        node.owned = true;
        if (node.op.reuses()) {
            for (Node source : node.sources) {
                if (isFree(source) && node.hasLayoutOf(source)) {
                    takeOver(node, source);
                    return;
                }
            }
        }
        node.memory = backend;
        node.slot = recording.take(backend, machine.size(backend, node));
    }

    /// Whether nobody else will read `source`.
    private static boolean isFree(Node source) {
        return source.owned && !source.output && source.children == 1 && source.views == 0;
    }

    private void takeOver(Node node, Node source) {
        node.slot = source.slot;
        node.memory = source.memory;
        source.owned = false;
        recording.shorten(node.slot, node.memory, machine.size(node.memory, node));
    }

    /// One use of `node` less; after the last, its memory is given back.
    private void release(Node node) {
        node.children--;
        if (node.children > 0 || node.views > 0) {
            return;
        }
        if (node.isView()) {
            node.root.views--;
        }
        Node root = node.root;
        if (root.owned && !root.output && root.children == 0 && root.views == 0) {
            root.owned = false;
            recording.give(root.slot, root.memory);
        }
    }
}
