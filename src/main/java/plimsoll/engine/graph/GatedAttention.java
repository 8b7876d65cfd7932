package plimsoll.engine.graph;

import plimsoll.core.Mixer;

/// Attention whose result passes a gate, which the query matrix makes beside the queries.
///
/// Source: llama.cpp v0.5.0 `src/models/qwen3next.cpp`, `qwen35.cpp` (`build_layer_attn`).
final class GatedAttention {
    private final Frame frame;
    private final Attention attention;

    GatedAttention(Frame frame, Attention attention) {
        this.frame = frame;
        this.attention = attention;
    }

    Node attend(Node x, int layer, Mixer.Attention shape) {
        long length = shape.keyLength();
        long tokens = frame.tokens();
        Node both =
                Ops.reshape(frame.linear(x, layer, "attn_q"), 2 * length, shape.heads(), tokens);
        long[] half = {length, shape.heads(), tokens};
        Node query = Ops.view(both, half, both.stride(1), both.stride(2));
        Node gate = Ops.view(both, half, both.stride(1), both.stride(2));
        Node key = Attention.heads(frame.linear(x, layer, "attn_k"), length);
        Node value = Attention.heads(frame.linear(x, layer, "attn_v"), shape.valueLength());
        var triple =
                new Attention.Triple(
                        turned(query, layer, "attn_q_norm"),
                        turned(key, layer, "attn_k_norm"),
                        value);
        Node mixed = attention.weigh(layer, shape, triple, layer);
        Node opened = Ops.unary(Ops.cont(gate, length * shape.heads(), tokens));
        return frame.linear(Ops.multiply(mixed, opened), layer, "attn_output");
    }

    private Node turned(Node heads, int layer, String part) {
        return Ops.rope(frame.norm(heads, Op.RMS_NORM, layer, part), frame.positions, Node.ABSENT);
    }
}
