package plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The order in which Vulkan computes the nodes of one run: it pulls forward what depends on
/// nothing that is still to come, so that the device has more to do at once.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-vulkan/ggml-vulkan.cpp`, `ggml_vk_graph_optimize`.
final class Reordering {
    /// How far ahead it looks for nodes that could be computed now.
    private static final int AHEAD = 20;

    /// Groups that are computed as one and stay together.
    private static final List<List<Op>> GROUPS =
            List.of(
                    List.of(Op.RMS_NORM, Op.MULTIPLY, Op.ADD, Op.MULTIPLY),
                    List.of(Op.RMS_NORM, Op.MULTIPLY, Op.ADD),
                    List.of(Op.RMS_NORM, Op.MULTIPLY, Op.ROPE, Op.VIEW, Op.SET_ROWS),
                    List.of(Op.RMS_NORM, Op.VIEW, Op.SET_ROWS),
                    List.of(Op.ROPE, Op.VIEW, Op.SET_ROWS));

    private final List<Node> nodes;
    private final boolean[] used;
    private final List<Node> order = new ArrayList<>();
    private final Set<Node> done = new HashSet<>();
    private final Partners partners;
    private int first;

    private Reordering(List<Node> nodes) {
        this.nodes = nodes;
        this.used = new boolean[nodes.size()];
        this.partners = new Partners(nodes, used, done);
    }

    static List<Node> of(List<Node> nodes) {
        var reordering = new Reordering(nodes);
        while (reordering.first < nodes.size()) {
            reordering.step();
        }
        return reordering.order;
    }

    private Op op(int i) {
        return nodes.get(i).op;
    }

    private boolean isEmpty(int i) {
        return nodes.get(i).isEmpty();
    }

    private int horizon() {
        return Math.min(first + AHEAD, nodes.size());
    }

    private void step() {
        int group = group(first);
        var set = new ArrayList<Integer>();
        if (group > 0) {
            for (int i = 0; i < group; i++) {
                set.add(first + i);
            }
        } else {
            gather(set);
        }
        for (int i : set) {
            order.add(nodes.get(i));
            done.add(nodes.get(i));
            used[i] = true;
        }
        while (first < nodes.size() && used[first]) {
            first++;
        }
    }

    /// How many nodes from `start` on are computed as one; 0: none are.
    private int group(int start) {
        for (var pattern : RouterPatterns.ALL) {
            if (isAt(pattern, start)) {
                return pattern.size();
            }
        }
        for (var pattern : GROUPS) {
            if (isAt(pattern, start)) {
                return pattern.size();
            }
        }
        return 0;
    }

    private boolean isAt(List<Op> pattern, int start) {
        if (start + pattern.size() > nodes.size()) {
            return false;
        }
        for (int i = 0; i < pattern.size(); i++) {
            if (used[start + i] || op(start + i) != pattern.get(i)) {
                return false;
            }
        }
        return true;
    }

    /// The next node, and those after it that need not wait; then views of what is done.
    private void gather(List<Integer> set) {
        set.add(first);
        for (int j = first + 1; j < horizon(); j++) {
            if (!used[j] && !isEmpty(j) && group(j) == 0 && isFree(j, set)) {
                set.add(j);
                partners.add(j, set);
            }
        }
        if (op(set.getLast()) == Op.ADD) {
            return;
        }
        for (int j = first + 1; j < horizon(); j++) {
            if (!used[j] && isEmpty(j) && isReady(j, set)) {
                set.add(j);
            }
        }
    }

    /// Whether nothing still to come must be computed before `j`, but for the one right before,
    /// where both are computed as one.
    private boolean isFree(int j, List<Integer> set) {
        for (int c = first; c < j; c++) {
            boolean waits = !used[c] && nodes.get(j).dependsOn(nodes.get(c));
            if (waits && !(c == set.getLast() && isPair(c, j))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPair(int c, int j) {
        Op then = op(j);
        return switch (op(c)) {
            case RMS_NORM, UNARY -> then == Op.MULTIPLY && isNothingBetween(c + 1, j);
            case MUL_MAT, ADD -> j == c + 1 && then == Op.ADD;
            case MUL_MAT_ID -> j == c + 1 && (then == Op.ADD_ID || then == Op.MULTIPLY);
            case SSM_CONV -> j == c + 1 && (then == Op.ADD || then == Op.UNARY);
            default -> false;
        };
    }

    private boolean isNothingBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!used[i] && !isEmpty(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isReady(int j, List<Integer> set) {
        for (int c = first; c < j; c++) {
            if (!used[c] && !set.contains(c) && nodes.get(j).dependsOn(nodes.get(c))) {
                return false;
            }
        }
        return true;
    }
}
