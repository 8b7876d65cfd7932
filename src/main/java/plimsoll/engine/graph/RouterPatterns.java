package plimsoll.engine.graph;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The choice of experts, which Vulkan computes as one: what goes into it is kept until then.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-vulkan/ggml-vulkan-types.h`, `topk_moe_…`;
/// `ggml-vulkan.cpp`, `keep_topk_moe_pattern`.
final class RouterPatterns {
    private static final List<Op> NORMED =
            List.of(
                    Op.SOFT_MAX,
                    Op.RESHAPE,
                    Op.ARGSORT,
                    Op.VIEW,
                    Op.GET_ROWS,
                    Op.RESHAPE,
                    Op.SUM_ROWS,
                    Op.CLAMP,
                    Op.DIVIDE,
                    Op.RESHAPE);
    private static final List<Op> BIASED =
            List.of(
                    Op.UNARY,
                    Op.RESHAPE,
                    Op.ADD,
                    Op.ARGSORT,
                    Op.VIEW,
                    Op.GET_ROWS,
                    Op.RESHAPE,
                    Op.SUM_ROWS,
                    Op.CLAMP,
                    Op.DIVIDE,
                    Op.RESHAPE);
    private static final List<Op> PLAIN =
            List.of(Op.SOFT_MAX, Op.RESHAPE, Op.ARGSORT, Op.VIEW, Op.GET_ROWS);
    private static final List<Op> LATE =
            List.of(Op.ARGSORT, Op.VIEW, Op.GET_ROWS, Op.RESHAPE, Op.SOFT_MAX, Op.RESHAPE);

    /// All of them, the longer first.
    static final List<List<Op>> ALL = List.of(NORMED, BIASED, PLAIN, LATE);

    private RouterPatterns() {}

    /// For some of the nodes of one run, what must live until they are computed.
    static Map<Node, Set<Node>> kept(List<Node> nodes) {
        var kept = new HashMap<Node, Set<Node>>();
        for (int i = 0; i < nodes.size(); i++) {
            int length = length(nodes, i);
            if (length > 0) {
                int last = i + length - 1;
                boolean scaled = last + 1 < nodes.size() && nodes.get(last + 1).op == Op.SCALE;
                Node until = nodes.get(scaled ? last + 1 : last);
                kept.put(until, sources(nodes.subList(i, i + length)));
                i = last;
            }
        }
        return kept;
    }

    private static int length(List<Node> nodes, int start) {
        for (var pattern : ALL) {
            int end = start + pattern.size();
            if (end <= nodes.size()
                    && nodes.subList(start, end).stream().map(n -> n.op).toList().equals(pattern)) {
                return pattern.size();
            }
        }
        return 0;
    }

    /// What nodes of a group read that is not of the group.
    private static Set<Node> sources(List<Node> group) {
        var sources = new LinkedHashSet<Node>();
        for (Node node : group) {
            sources.addAll(List.of(node.sources));
        }
        group.forEach(sources::remove);
        return sources;
    }
}
