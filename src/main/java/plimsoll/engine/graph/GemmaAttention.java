package plimsoll.engine.graph;

import java.util.List;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;

/// The attention of Gemma 3n and 4: all heads are normed, and last layers read the caches of
/// layers before them.
///
/// Source: llama.cpp v0.5.0 `src/models/gemma3n.cpp`, `gemma4.cpp`.
final class GemmaAttention {
    private final Frame frame;
    private final Attention attention;

    GemmaAttention(Frame frame) {
        this.frame = frame;
        this.attention = new Attention(frame);
    }

    private Node norm(Node x, int layer, String part) {
        return frame.norm(x, Op.RMS_NORM, layer, part);
    }

    Node attend(Node x, int layer) {
        var shape = (Mixer.Attention) frame.load.model().layers().get(layer).mixer();
        Node query = heads(x, layer, "attn_q", shape.keyLength());
        query = turned(norm(query, layer, "attn_q_norm"), layer, shape);
        if (!shape.ownsCache()) {
            var triple = new Attention.Triple(query, Node.ABSENT, Node.ABSENT);
            return output(attention.weigh(layer, shape, triple, lender(shape)), layer);
        }
        Node projected = frame.linear(x, layer, "attn_k");
        Node key = norm(Attention.heads(projected, shape.keyLength()), layer, "attn_k_norm");
        Node value =
                frame.weights.has(layer, "attn_v.weight")
                        ? heads(x, layer, "attn_v", shape.valueLength())
                        : Attention.heads(projected, shape.valueLength());
        var triple = new Attention.Triple(query, turned(key, layer, shape), Ops.rmsNorm(value));
        return output(attention.weigh(layer, shape, triple, layer), layer);
    }

    private Node output(Node mixed, int layer) {
        return frame.linear(mixed, layer, "attn_output");
    }

    private Node heads(Node x, int layer, String part, long length) {
        return Attention.heads(frame.linear(x, layer, part), length);
    }

    private Node turned(Node heads, int layer, Mixer.Attention shape) {
        Node factors =
                shape.isSliding()
                        ? Node.ABSENT
                        : frame.weights.sharedBy(layer, "rope_freqs.weight");
        return Ops.rope(heads, frame.positions, factors);
    }

    /// The layer whose cache is read by layers of that shape that keep none: the last of its kind
    /// among the last two that keep one.
    ///
    /// Source: llama.cpp v0.5.0 `src/llama-model.cpp`, `create_memory` (`reuse`).
    private int lender(Mixer.Attention shape) {
        List<Layer> layers = frame.load.model().layers();
        int owners = 0;
        while (owners < layers.size()
                && layers.get(owners).mixer() instanceof Mixer.Attention owner
                && owner.ownsCache()) {
            owners++;
        }
        return owners - (shape.isSliding() ? 2 : 1);
    }
}
