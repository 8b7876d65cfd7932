package plimsoll.engine.graph;

import plimsoll.core.FeedForward;
import plimsoll.core.Mixer;

/// The graph of a model whose layers are attention followed (or accompanied) by a feed-forward
/// network, each on its own residual branch.
///
/// Source: llama.cpp v0.5.0 `src/models/llama.cpp`, `qwen2.cpp`, `qwen3.cpp`, `qwen3moe.cpp`,
/// `gemma2.cpp`, `gemma3.cpp`, `phi3.cpp`, `glm4.cpp`, `command-r.cpp`, `openai-moe.cpp`.
final class Transformer {
    private final Frame frame;
    private final Traits traits;
    private final Attention attention;
    private final DenseFeedForward dense;
    private final ExpertsFeedForward experts;

    private Transformer(Load load, Traits traits) {
        this.frame = new Frame(load, 1);
        this.traits = traits;
        this.attention = new Attention(frame);
        this.dense = new DenseFeedForward(frame);
        this.experts = new ExpertsFeedForward(frame);
    }

    static Graph graph(Load load, Traits traits) {
        return new Transformer(load, traits).build();
    }

    private Node norm(Node x, int layer, String part) {
        return frame.norm(x, traits.norm(), layer, part);
    }

    private Graph build() {
        Node x = frame.embed();
        if (traits.scaledEmbedding()) {
            x = Ops.scale(x);
        }
        for (int layer = 0; layer < frame.load.layers(); layer++) {
            x = traits.parallel() ? parallelLayer(x, layer) : layer(x, layer);
        }
        if (traits.lateSelection()) {
            x.output = true;
            x = frame.wanted(x);
        }
        return frame.end(traits.capped(frame.logits(x, traits.norm())));
    }

    private Node layer(Node x, int layer) {
        Node mixed = attend(norm(x, layer, "attn_norm"), layer);
        Node residual = x;
        if (frame.isLast(layer) && !traits.lateSelection()) {
            mixed = frame.wanted(mixed);
            residual = frame.wanted(residual);
        }
        String feedForwardNorm = traits.feedForwardNorm();
        if (traits.normsResults() && frame.weights.has(layer, "post_attention_norm.weight")) {
            mixed = norm(mixed, layer, "post_attention_norm");
        }
        Node between = Ops.add(mixed, residual);
        Node fed = feed(norm(between, layer, feedForwardNorm), layer);
        if (frame.weights.has(layer, "post_ffw_norm.weight")) {
            fed = norm(fed, traits.holdsLastNorm() ? layer : Frame.NO_LAYER, layer);
        }
        return traits.residualFirst() ? Ops.add(between, fed) : Ops.add(fed, between);
    }

    private Node norm(Node x, int held, int layer) {
        return frame.norm(
                x,
                traits.norm(),
                held,
                frame.weights.of(layer, "post_ffw_norm.weight"),
                Node.ABSENT);
    }

    /// Attention and feed-forward network side by side, on the same input.
    private Node parallelLayer(Node x, int layer) {
        Node normed = norm(x, layer, "attn_norm");
        Node mixed = attend(normed, layer);
        Node residual = x;
        Node input = normed;
        if (frame.isLast(layer)) {
            mixed = frame.wanted(mixed);
            residual = frame.wanted(residual);
            input = frame.wanted(input);
        }
        return Ops.add(Ops.add(feed(input, layer), residual), mixed);
    }

    private Node attend(Node x, int layer) {
        var shape = (Mixer.Attention) frame.load.model().layers().get(layer).mixer();
        var triple = attention.project(x, layer, shape);
        Node query = turned(triple.query(), layer, "attn_q_norm");
        Node key = turned(triple.key(), layer, "attn_k_norm");
        if (traits.scaledQuery()) {
            query = Ops.scale(query);
        }
        return attention.attend(
                layer, shape, new Attention.Triple(query, key, triple.value()), "attn_output");
    }

    /// Normed, if the layer norms heads, and rotated by position.
    private Node turned(Node heads, int layer, String part) {
        Node normed =
                frame.weights.has(layer, part + ".weight") ? norm(heads, layer, part) : heads;
        return Ops.rope(normed, frame.positions, frame.weights.sharedBy(layer, "rope_freqs.weight"));
    }

    private Node feed(Node x, int layer) {
        return switch (frame.load.model().layers().get(layer).feedForward()) {
            case FeedForward.Dense _ -> dense.apply(x, layer);
            case FeedForward.Experts e -> experts.apply(x, layer, traits.router(e.used()));
            case FeedForward.None _ -> x;
        };
    }
}
