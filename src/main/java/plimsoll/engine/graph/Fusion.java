package plimsoll.engine.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What CUDA keeps alive longer because it computes several nodes as one: all that goes into the
/// choice of experts, and the experts' answers until they are added up.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-cuda/ggml-cuda.cu`
/// (`ggml_backend_cuda_graph_optimize`, `ggml_cuda_topk_moe_fusion`,
/// `ggml_cuda_match_moe_weighted_reduction`), `topk-moe.cu` (`ggml_cuda_should_use_topk_moe`).
final class Fusion {
    private static final int MOST_EXPERTS = 15;
    private static final Set<Long> ODD_COUNTS = Set.of(288L, 576L);

    private static final List<Op> CHOICE = List.of(Op.RESHAPE, Op.ARGSORT, Op.VIEW, Op.GET_ROWS);
    private static final List<Op> BIASED_CHOICE =
            List.of(Op.RESHAPE, Op.ADD, Op.ARGSORT, Op.VIEW, Op.GET_ROWS);
    private static final List<Op> NORMALIZATION =
            List.of(Op.RESHAPE, Op.SUM_ROWS, Op.CLAMP, Op.DIVIDE, Op.RESHAPE);

    private final List<Node> nodes;
    private final Map<Node, Set<Node>> kept = new LinkedHashMap<>();

    private Fusion(List<Node> nodes) {
        this.nodes = nodes;
    }

    /// For some of the nodes of one run on CUDA, what must live until they are computed.
    static Map<Node, Set<Node>> of(List<Node> nodes) {
        var fusion = new Fusion(nodes);
        for (int i = 0; i < nodes.size(); i++) {
            i = fusion.choice(fusion.reduction(i));
        }
        return fusion.kept;
    }

    private void keep(Node node, Node until) {
        kept.computeIfAbsent(until, _ -> new LinkedHashSet<>()).add(node);
    }

    private boolean isAt(int i, Op op) {
        return i < nodes.size() && nodes.get(i).op == op;
    }

    private boolean areAt(int i, List<Op> ops) {
        for (int k = 0; k < ops.size(); k++) {
            if (!isAt(i + k, ops.get(k))) {
                return false;
            }
        }
        return true;
    }

    /// Experts' answers times weights, added up. Gives the last node of it, or `i`.
    private int reduction(int i) {
        boolean scaled =
                isWeighing(i) && isWeighing(i + 1) && nodes.get(i + 1).sources[0] == nodes.get(i);
        int weighed = scaled ? i + 1 : i;
        if (!isWeighing(weighed)) {
            return i;
        }
        Node product = nodes.get(weighed);
        int used = (int) product.length(1);
        if (used < 2 || used > MOST_EXPERTS || !isSum(weighed + 1, used, product)) {
            return i;
        }
        int last = weighed + 2 * used - 1;
        keep(nodes.get(i).sources[0], nodes.get(last));
        keep(product.sources[1], nodes.get(last));
        if (scaled) {
            keep(nodes.get(i).sources[1], nodes.get(last));
        }
        return last;
    }

    /// Whether rows are multiplied by one number each.
    private boolean isWeighing(int i) {
        if (!isAt(i, Op.MULTIPLY)) {
            return false;
        }
        Node product = nodes.get(i);
        Node weights = product.sources[1];
        return weights.length(0) == 1 && weights.rows() == product.rows();
    }

    private boolean isSum(int i, int used, Node product) {
        for (int k = 0; k < used; k++) {
            if (!isAt(i + k, Op.VIEW) || nodes.get(i + k).root != product) {
                return false;
            }
        }
        for (int k = used; k < 2 * used - 1; k++) {
            if (!isAt(i + k, Op.ADD)) {
                return false;
            }
        }
        return true;
    }

    /// The choice of experts. Gives the last node of it, or `i`.
    private int choice(int i) {
        Op gate = nodes.get(i).op;
        boolean gates = gate == Op.SOFT_MAX || gate == Op.UNARY;
        if (!gates || !isPlain(nodes.get(i))) {
            return i;
        }
        boolean biased = areAt(i + 1, BIASED_CHOICE);
        if (!biased && !(areAt(i + 1, CHOICE) && nodes.get(i + 2).sources[0] == nodes.get(i))) {
            return i;
        }
        int weights = i + (biased ? BIASED_CHOICE : CHOICE).size();
        int chosen = weights - 1;
        if (areAt(weights + 1, NORMALIZATION)) {
            weights += NORMALIZATION.size();
        }
        if (isAt(weights + 1, Op.SCALE)
                && nodes.get(weights + 1).sources[0] == nodes.get(weights)) {
            weights++;
        }
        return weights + 1 < nodes.size() && isClosed(i, weights, chosen) ? keepAll(i, weights) : i;
    }

    /// Whether there is no mask, and a number of experts that there is a kernel for.
    private static boolean isPlain(Node gate) {
        long experts = gate.length(0);
        boolean known = Long.bitCount(experts) == 1 && experts <= 512;
        return gate.sources.length == 1 && (known || ODD_COUNTS.contains(experts));
    }

    /// Whether nobody outside uses what is computed from `first` to `last`, but for the chosen and
    /// their weights.
    private boolean isClosed(int first, int last, int chosen) {
        for (int i = first; i < last; i++) {
            if (i != chosen && usesWithin(i, last) != nodes.get(i).uses) {
                return false;
            }
        }
        return true;
    }

    private int usesWithin(int i, int last) {
        int uses = 0;
        for (int k = i + 1; k <= last; k++) {
            for (Node source : nodes.get(k).sources) {
                uses += source == nodes.get(i) ? 1 : 0;
            }
        }
        return uses;
    }

    private int keepAll(int first, int last) {
        Node until = nodes.get(last + 1);
        for (int i = first; i <= last; i++) {
            keep(nodes.get(i), until);
            for (Node source : nodes.get(i).sources) {
                keep(source, until);
            }
        }
        return last;
    }
}
