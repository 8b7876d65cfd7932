package plimsoll.engine.graph;

/// A feed-forward network that every token goes through.
///
/// Source: llama.cpp v0.5.0 `src/llama-graph.cpp`, `build_ffn`.
final class DenseFeedForward {
    private final Frame frame;
    private final Traits traits;

    DenseFeedForward(Frame frame) {
        this.frame = frame;
        this.traits = new Traits(frame.load.model().architecture());
    }

    Node apply(Node x, int layer) {
        return apply(x, layer, "");
    }

    /// @param suffix what the names of its tensors end with: `_shexp` for a shared expert
    Node apply(Node x, int layer, String suffix) {
        return frame.linear(activated(x, layer, suffix), layer, "ffn_down" + suffix);
    }

    private Node activated(Node x, int layer, String suffix) {
        Node up = frame.linear(x, layer, "ffn_up" + suffix);
        if (frame.weights.has(layer, "ffn_gate" + suffix + ".weight")) {
            return frame.gated(frame.linear(x, layer, "ffn_gate" + suffix), up);
        }
        boolean fused =
                up.length(0)
                        == 2 * frame.weights.of(layer, "ffn_down" + suffix + ".weight").length(0);
        return fused ? frame.gated(up) : traits.activated(up);
    }
}
