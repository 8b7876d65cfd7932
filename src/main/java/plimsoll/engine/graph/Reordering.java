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
    /// How far ahead it looks for nodes that could be computed now, and for partners of them.
    private static final int AHEAD = 20;

    private static final int PARTNER_AHEAD = 15;

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
    private int first;

    private Reordering(List<Node> nodes) {
        this.nodes = nodes;
        this.used = new boolean[nodes.size()];
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
        return op(i) == Op.NONE || op(i).isView();
    }

    private int end(int from, int ahead) {
        return Math.min(from + ahead, nodes.size());
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
        for (int j = first + 1; j < end(first, AHEAD); j++) {
            if (!used[j] && !isEmpty(j) && group(j) == 0 && isFree(j, set)) {
                set.add(j);
                addPartners(j, set);
            }
        }
        if (op(set.getLast()) == Op.ADD) {
            return;
        }
        for (int j = first + 1; j < end(first, AHEAD); j++) {
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

    private void add(int i, List<Integer> set) {
        set.add(i);
        used[i] = true;
    }

    /// Pulls forward what can be computed together with `j`.
    private void addPartners(int j, List<Integer> set) {
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
        for (int k = j + 1; k < end(j, PARTNER_AHEAD); k++) {
            Node rope = nodes.get(k);
            if (rope.op == Op.ROPE && rope.sources[0] == nodes.get(j) && isInput(rope)) {
                add(k, set);
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
            add(view, set);
            add(stored, set);
        }
    }

    /// The next node near `j` of that kind whose first source is `source`; -1: there is none.
    private int next(int j, Op kind, int source) {
        for (int k = source + 1; k < end(j, PARTNER_AHEAD); k++) {
            Node node = nodes.get(k);
            if (!used[k] && node.op == kind && node.sources[0] == nodes.get(source)) {
                return k;
            }
        }
        return -1;
    }

    private boolean isBlocked(int j, int view, int stored) {
        for (int c = j + 1; c < stored; c++) {
            boolean waits = !used[c] && c != view && !isEmpty(c);
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
        for (int k = j + 1; wanted && k < end(j, PARTNER_AHEAD); k++) {
            Node node = nodes.get(k);
            boolean follows = node.op == kind && node.sources[0] == nodes.get(j);
            if (follows && isThere(node.sources[1])) {
                add(k, set);
                return;
            }
        }
    }

    private void addUnary(boolean wanted, int j, List<Integer> set) {
        for (int k = j + 1; wanted && k < end(j, PARTNER_AHEAD); k++) {
            if (op(k) == Op.UNARY && nodes.get(k).sources[0] == nodes.get(j)) {
                add(k, set);
                return;
            }
        }
    }

    /// The product of a gate and what it lets through.
    private void addGated(int j, List<Integer> set) {
        Node gate = nodes.get(j);
        for (int k = j + 1; k < end(j, PARTNER_AHEAD); k++) {
            Node product = nodes.get(k);
            if (product.op != Op.MULTIPLY || !product.uses(gate)) {
                continue;
            }
            Node other = product.sources[0] == gate ? product.sources[1] : product.sources[0];
            if (isThere(other)) {
                add(k, set);
                return;
            }
        }
    }
}
