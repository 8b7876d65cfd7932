package plimsoll.engine.graph;

import java.util.List;

/// Decides which backend computes each node of a graph.
///
/// Nodes with weights or caches go where those are; the others join their neighbours, GPUs first.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-backend.cpp`, `ggml_backend_sched_split_graph`
/// (passes 1 to 4) and `ggml_backend_sched_backend_id_from_cur`.
final class Scheduler {
    private final Machine machine;
    private final List<Node> nodes;

    private Scheduler(Machine machine, List<Node> nodes) {
        this.machine = machine;
        this.nodes = nodes;
    }

    /// Leaves its decision in each node's `backend`.
    static void assign(Graph graph, Machine machine) {
        graph.leaves().forEach(leaf -> leaf.backend = home(leaf, machine));
        var scheduler = new Scheduler(machine, graph.nodes());
        scheduler.nodes.forEach(scheduler::drawToData);
        scheduler.spread(false, false);
        scheduler.spread(true, false);
        scheduler.spread(false, true);
        scheduler.spread(true, true);
        scheduler.nodes.forEach(scheduler::placeLeftOver);
        scheduler.nodes.forEach(scheduler::placeSources);
    }

    private static int home(Node leaf, Machine machine) {
        return leaf.input ? machine.cpu() : leaf.home;
    }

    /// Pass 1: work on data that is somewhere already goes there.
    private void drawToData(Node node) {
        node.backend = machine.dry() ? Node.NOWHERE : node.pinned;
        if (node.isStored() && machine.supports(node.root.home, node)) {
            node.backend = node.root.home;
        }
        if (node.op == Op.ROPE || node.op == Op.FLASH_ATTENTION) {
            return;
        }
        for (Node source : node.sources) {
            if (node.backend == Node.NOWHERE && source.weight) {
                node.backend = besideWeight(node, source.home);
                return;
            }
        }
    }

    /// The backend of a weight, if it can compute the node; or a GPU that takes it over.
    private int besideWeight(Node node, int home) {
        if (!machine.supports(home, node)) {
            return Node.NOWHERE;
        }
        boolean hosted = home == machine.cpu() && machine.gpus() > 0;
        boolean taken = hosted && machine.isWorthOffloading(node) && machine.supports(0, node);
        return taken ? 0 : home;
    }

    /// Pass 2: nodes without a place join the one before (or after) them. The CPU attracts none
    /// in the first round.
    private void spread(boolean upwards, boolean withCpu) {
        int current = Node.NOWHERE;
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(upwards ? nodes.size() - 1 - i : i);
            if (node.op.isView()) {
                continue;
            }
            if (node.backend != Node.NOWHERE) {
                boolean skipped = node.backend == machine.cpu() && !withCpu;
                current = skipped ? Node.NOWHERE : node.backend;
            } else if (current != Node.NOWHERE && machine.supports(current, node)) {
                node.backend = current;
            }
        }
    }

    /// Pass 3: what no neighbour could compute goes where most of its sources are.
    private void placeLeftOver(Node node) {
        if (node.op.isView() || node.backend != Node.NOWHERE) {
            return;
        }
        int most = -1;
        for (int backend = 0; backend <= machine.cpu(); backend++) {
            int there = sourcesOn(node, backend);
            if (machine.supports(backend, node) && there > most) {
                most = there;
                node.backend = backend;
            }
        }
    }

    private static int sourcesOn(Node node, int backend) {
        int there = 0;
        for (Node source : node.sources) {
            if (place(source) == backend) {
                there++;
            }
        }
        return there;
    }

    /// Where a tensor is, as far as is decided.
    static int place(Node node) {
        if (node.isStored()) {
            return node.root.home;
        }
        return node.backend != Node.NOWHERE ? node.backend : node.root.backend;
    }

    /// Pass 4: views are where their memory is, the rest beside its user.
    private void placeSources(Node node) {
        if (node.isView() && node.backend == Node.NOWHERE) {
            node.backend = node.root.backend;
        }
        for (Node source : node.sources) {
            if (source.backend == Node.NOWHERE) {
                source.backend = source.isView() ? source.root.backend : node.backend;
            }
        }
    }
}
