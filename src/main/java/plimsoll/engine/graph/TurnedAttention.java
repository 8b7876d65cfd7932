package plimsoll.engine.graph;

import plimsoll.core.FeedForward;
import plimsoll.core.Mixer;

/// The usual attention of a layer: heads are normed, turned by their position and scaled, each
/// where the architecture does so.
///
/// Source: llama.cpp v0.5.0 `src/models/`, the files that [Transformer] names.
final class TurnedAttention {
    private final Frame frame;
    private final Traits traits;
    private final Attention attention;

    TurnedAttention(Frame frame, Traits traits, Attention attention) {
        this.frame = frame;
        this.traits = traits;
        this.attention = attention;
    }

    /// The attention of a layer, up to and with its output matrix.
    Node attend(Node x, int layer, Mixer.Attention shape) {
        var triple = attention.project(x, layer, shape);
        boolean turns = traits.turns(layer, shape, frame.load.hasWindow());
        Node query = triple.query();
        Node key = triple.key();
        if (traits.turnsFirst()) {
            query = headNorm(turned(query, layer), layer, "attn_q_norm");
            key = headNorm(turned(key, layer), layer, "attn_k_norm");
        } else {
            query = headNorm(query, layer, "attn_q_norm");
            key = headNorm(key, layer, "attn_k_norm");
            query = turns ? turned(query, layer) : query;
            key = turns ? turned(key, layer) : key;
        }
        if (traits.stretches(turns)) {
            query = Ops.multiply(query, frame.stretch);
        }
        if (turns && traits.normsTurned(experts())) {
            query = Ops.rmsNorm(query);
            key = Ops.rmsNorm(key);
        }
        if (traits.scaledQuery()) {
            query = Ops.scale(query);
        }
        Node mixed =
                attention.weigh(
                        layer, shape, new Attention.Triple(query, key, triple.value()), layer);
        return frame.linear(gated(mixed, x, layer), layer, "attn_output");
    }

    /// What attention gives, behind a gate if the layer has one.
    private Node gated(Node mixed, Node x, int layer) {
        return frame.weights.has(layer, "attn_gate.weight")
                ? Ops.multiply(mixed, Ops.unary(frame.linear(x, layer, "attn_gate")))
                : mixed;
    }

    private int experts() {
        return frame.load.model().layers().stream()
                .mapToInt(l -> l.feedForward() instanceof FeedForward.Experts e ? e.count() : 0)
                .max()
                .orElse(0);
    }

    /// Normed head by head, if the norm is as long as a head.
    private Node headNorm(Node heads, int layer, String part) {
        Node weight = frame.weights.of(layer, part + ".weight");
        return weight.isPresent() && weight.length(0) == heads.length(0)
                ? frame.norm(heads, traits.norm(), layer, part)
                : heads;
    }

    private Node turned(Node heads, int layer) {
        return Ops.rope(heads, frame.positions, frame.weights.sharedBy(layer, "rope_freqs.weight"));
    }
}
