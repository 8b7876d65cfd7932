package plimsoll.engine.graph;

import java.util.List;
import java.util.Set;

/// What Vulkan pulls forward together with a node, because it computes both as one: the storing of
/// a result, the second half of a sum, what a gate lets through.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-vulkan/ggml-vulkan.cpp`, `ggml_vk_graph_optimize`.
final class Partners {
    /// How far ahead they are looked for.
    private static final int AHEAD = 15;

    private final List<Node> nodes;
    private final boolean[] used;
    private final Set<Node> done;

    /// @param nodes of one run
    /// @param used which of them have their place
    /// @param done the same, without those of the set at hand
    Partners(List<Node> nodes, boolean[] used, Set<Node> done) {
        this.nodes = nodes;
        this.used = used;
        this.done = done;
    }

    private Op op(int i) {
        return nodes.get(i).op;
    }

    private int horizon(int j) {
        return Math.min(j + AHEAD, nodes.size());
    }

    private void pull(int i, List<Integer> set) {
        set.add(i);
        used[i] = true;
    }

    /// Pulls forward what can be computed together with `j`.
    void add(int j, List<Integer> set) {
        Op before = op(j - 1);
        switch (op(j)) {
            case MULTIPLY -> addStored(before == Op.RMS_NORM ? rotated(j, set) : j, set);
            case ROPE, RMS_NORM -> addStored(j, set);
            case ADD_ID -> addNext(before == Op.MUL_MAT_ID, j, Op.MULTIPLY, set);
            case ADD -> {
                addNext(before == Op.MUL_MAT, j, Op.ADD, set);
                addUnary(before == Op.SSM_CONV, j, set);
            }
            case UNARY -> addGated(j, set);
            default -> {}
        }
    }

    /// The rotation of a norm, if there is one.
    private int rotated(int j, List<Integer> set) {
        for (int k = j + 1; k < horizon(j); k++) {
            Node rope = nodes.get(k);
            if (rope.op == Op.ROPE && rope.sources[0] == nodes.get(j) && isInput(rope)) {
                pull(k, set);
                return k;
            }
        }
        return j;
    }

    private static boolean isInput(Node rope) {
        for (int i = 1; i < rope.sources.length; i++) {
            if (rope.sources[i].op != Op.NONE) {
                return false;
            }
        }
        return true;
    }

    /// The storing of a result in a cache, if nobody else uses it.
    private void addStored(int j, List<Integer> set) {
        if (op(j) != Op.ROPE && op(j) != Op.RMS_NORM) {
            return;
        }
        int view = next(j, Op.VIEW, j);
        int stored = view < 0 ? -1 : next(j, Op.SET_ROWS, view);
        boolean alone = stored > view && nodes.get(j).uses == 1 && nodes.get(view).uses == 1;
        if (alone && !isBlocked(j, view, stored)) {
            pull(view, set);
            pull(stored, set);
        }
    }

    /// The next node near `j` of that kind whose first source is `source`; -1: there is none.
    private int next(int j, Op kind, int source) {
        for (int k = source + 1; k < horizon(j); k++) {
            Node node = nodes.get(k);
            if (!used[k] && node.op == kind && node.sources[0] == nodes.get(source)) {
                return k;
            }
        }
        return -1;
    }

    private boolean isBlocked(int j, int view, int stored) {
        for (int c = j + 1; c < stored; c++) {
            boolean waits = !used[c] && c != view && !nodes.get(c).isEmpty();
            if (waits && nodes.get(stored).dependsOn(nodes.get(c))) {
                return true;
            }
        }
        return false;
    }

    private boolean isThere(Node source) {
        return source.op == Op.NONE || done.contains(source);
    }

    private void addNext(boolean wanted, int j, Op kind, List<Integer> set) {
        for (int k = j + 1; wanted && k < horizon(j); k++) {
            Node node = nodes.get(k);
            boolean follows = node.op == kind && node.sources[0] == nodes.get(j);
            if (follows && isThere(node.sources[1])) {
                pull(k, set);
                return;
            }
        }
    }

    private void addUnary(boolean wanted, int j, List<Integer> set) {
        for (int k = j + 1; wanted && k < horizon(j); k++) {
            if (op(k) == Op.UNARY && nodes.get(k).sources[0] == nodes.get(j)) {
                pull(k, set);
                return;
            }
        }
    }

    /// The product of a gate and what it lets through.
    private void addGated(int j, List<Integer> set) {
        Node gate = nodes.get(j);
        for (int k = j + 1; k < horizon(j); k++) {
            Node product = nodes.get(k);
            if (product.op != Op.MULTIPLY || !product.uses(gate)) {
                continue;
            }
            Node other = product.sources[0] == gate ? product.sources[1] : product.sources[0];
            if (isThere(other)) {
                pull(k, set);
                return;
            }
        }
    }
}
