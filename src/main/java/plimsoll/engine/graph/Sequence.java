package plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The steps that the allocator sees: the graph's nodes in runs of one backend, before each run
/// the copies of what it needs from elsewhere.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-backend.cpp`, `ggml_backend_sched_split_graph`
/// (pass 5 and what follows).
final class Sequence {

    /// One step on one backend.
    ///
    /// @param keep a step that computes nothing and only keeps its sources alive until here
    record Step(Node node, List<Node> sources, int backend, boolean keep) {}

    private record Copied(Node source, int backend) {}

    private final Machine machine;
    private final Graph graph;
    private final List<Node> leaves = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<Copied, List<Node>> copies = new HashMap<>();

    private Sequence(Graph graph, Machine machine) {
        this.graph = graph;
        this.machine = machine;
    }

    static Sequence of(Graph graph, Machine machine) {
        Scheduler.assign(graph, machine);
        var sequence = new Sequence(graph, machine);
        sequence.run();
        sequence.leaves.addAll(graph.leaves());
        return sequence;
    }

    List<Node> leaves() {
        return leaves;
    }

    List<Step> steps() {
        return steps;
    }

    private void run() {
        List<Node> nodes = graph.nodes();
        int start = 0;
        while (start < nodes.size()) {
            var split = new Split(backendAt(start));
            int end = start;
            while (end < nodes.size() && split.takes(nodes.get(end))) {
                end++;
            }
            split.close(nodes.subList(start, end));
            start = end;
        }
    }

    /// The backend of the first node from `start` on that computes something.
    private int backendAt(int start) {
        List<Node> nodes = graph.nodes();
        int i = start;
        while (i < nodes.size() - 1 && nodes.get(i).op.isView()) {
            i++;
        }
        return nodes.get(i).backend;
    }

    /// A run of nodes on one backend.
    private final class Split {
        private final int backend;
        private final List<Node> inputs = new ArrayList<>();

        Split(int backend) {
            this.backend = backend;
        }

        /// Takes `node` if it belongs to this run. A weight from elsewhere begins a new run, so
        /// that no more than one is copied ahead.
        boolean takes(Node node) {
            if (node.op.isView()) {
                return true;
            }
            if (node.backend != backend || (!inputs.isEmpty() && needsWeight(node))) {
                return false;
            }
            for (int i = 0; i < node.sources.length; i++) {
                node.sources[i] = here(node.sources[i]);
            }
            return true;
        }

        private boolean needsWeight(Node node) {
            for (Node source : node.sources) {
                if (source.weight && source.home != backend) {
                    return true;
                }
            }
            return false;
        }

        private Node here(Node source) {
            if (source.input && machine.copies() > 1) {
                copies.computeIfAbsent(new Copied(source, source.backend), this::repeated);
            }
            if (Scheduler.place(source) == backend) {
                return source;
            }
            return copies.computeIfAbsent(new Copied(source, backend), this::copied).getFirst();
        }

        /// The other copies of an input where it is.
        private List<Node> repeated(Copied key) {
            var all = copiesOf(key.source());
            all.set(0, key.source());
            key.source().output = true;
            all.forEach(copy -> copy.backend = key.backend());
            leaves.addAll(all);
            return all;
        }

        private List<Node> copied(Copied key) {
            inputs.add(key.source());
            return copiesOf(key.source());
        }

        private List<Node> copiesOf(Node source) {
            var all = new ArrayList<Node>();
            for (int i = 0; i < machine.copies(); i++) {
                Node copy = source.copy();
                copy.output = machine.copies() > 1;
                all.add(copy);
            }
            return all;
        }

        void close(List<Node> nodes) {
            for (Node input : inputs) {
                List<Node> all = copies.getOrDefault(new Copied(input, backend), List.of());
                if (machine.copies() > 1) {
                    leaves.addAll(all);
                    all.forEach(copy -> copy.backend = backend);
                }
                steps.add(new Step(input, List.of(input), input.backend, true));
                steps.add(new Step(all.getFirst(), List.of(), backend, false));
            }
            var kept = machine.kept(backend, nodes);
            for (Node node : machine.order(backend, nodes)) {
                steps.add(new Step(node, List.of(node.sources), node.backend, false));
                if (kept.containsKey(node)) {
                    steps.add(new Step(node, List.copyOf(kept.get(node)), backend, true));
                }
            }
        }
    }
}
