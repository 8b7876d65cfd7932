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
    private final LatentAttention latent;
    private final Mamba mamba;
    private final DeltaNet deltaNet;

    private Transformer(Load load, Traits traits) {
        this.frame = new Frame(load, traits.positionsPerToken());
        this.traits = traits;
        this.attention = new Attention(frame);
        this.dense = new DenseFeedForward(frame);
        this.experts = new ExpertsFeedForward(frame);
        this.latent = new LatentAttention(frame, attention);
        var states = new States(frame);
        this.mamba = new Mamba(frame, states);
        this.deltaNet = new DeltaNet(frame, states);
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
            x.endsLayer = true;
        }
        return frame.end(traits.capped(frame.logits(selected(x))));
    }

    /// The last norm, of the rows whose logits are wanted.
    private Node selected(Node x) {
        return switch (traits.selection()) {
            case IN_LAST_LAYER -> frame.lastNorm(x, traits.norm());
            case BEFORE_NORM -> {
                x.output = true;
                yield frame.lastNorm(frame.wanted(x), traits.norm());
            }
            case AFTER_NORM -> {
                Node wanted = frame.wanted(frame.lastNorm(x, traits.norm()));
                wanted.output = true;
                yield wanted;
            }
        };
    }

    private Node layer(Node x, int layer) {
        Node mixed = mix(norm(x, layer, "attn_norm"), layer);
        Node residual = x;
        if (frame.isLast(layer) && traits.selection() == Traits.Selection.IN_LAST_LAYER) {
            mixed = frame.wanted(mixed);
            residual = frame.wanted(residual);
        }
        String feedForwardNorm = traits.feedForwardNorm();
        if (traits.normsResults() && frame.weights.has(layer, "post_attention_norm.weight")) {
            mixed = norm(mixed, layer, "post_attention_norm");
        }
        Node between = Ops.add(traits.damped(mixed), residual);
        if (frame.load.model().layers().get(layer).feedForward() instanceof FeedForward.None) {
            return between;
        }
        Node fed = traits.damped(feed(norm(between, layer, feedForwardNorm), layer));
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
        Node mixed = mix(normed, layer);
        Node residual = x;
        Node input = normed;
        if (frame.isLast(layer)) {
            mixed = frame.wanted(mixed);
            residual = frame.wanted(residual);
            input = frame.wanted(input);
        }
        return Ops.add(Ops.add(feed(input, layer), residual), mixed);
    }

    private Node mix(Node x, int layer) {
        if (traits.startsWithNorm()) {
            frame.graph.expand(x);
        }
        return switch (frame.load.model().layers().get(layer).mixer()) {
            case Mixer.Attention shape -> attend(x, layer, shape);
            case Mixer.Latent shape -> latent.attend(x, layer, shape);
            case Mixer.Recurrent shape ->
                    shape.kind() == Mixer.Recurrent.Kind.DELTA_NET
                            ? deltaNet.apply(x, layer, shape)
                            : mamba.apply(x, layer, shape);
            case Mixer.None _ -> x;
        };
    }

    private Node attend(Node x, int layer, Mixer.Attention shape) {
        if (traits.gatedAttention()) {
            return gated(x, layer, shape);
        }
        var triple = attention.project(x, layer, shape);
        Node query = turned(triple.query(), layer, "attn_q_norm");
        Node key = turned(triple.key(), layer, "attn_k_norm");
        if (traits.scaledQuery()) {
            query = Ops.scale(query);
        }
        return attention.attend(
                layer, shape, new Attention.Triple(query, key, triple.value()), "attn_output");
    }

    /// Attention whose result is let through by a gate, which the query matrix makes too.
    ///
    /// Source: llama.cpp v0.5.0 `src/models/qwen3next.cpp`, `build_layer_attn`.
    private Node gated(Node x, int layer, Mixer.Attention shape) {
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

    /// Normed, if the layer norms heads, and rotated by position.
    private Node turned(Node heads, int layer, String part) {
        Node normed =
                frame.weights.has(layer, part + ".weight") ? norm(heads, layer, part) : heads;
        return !traits.rotates() ? normed : Ops.rope(normed, frame.positions, frame.weights.sharedBy(layer, "rope_freqs.weight"));
    }

    private boolean isBiased(int layer) {
        return frame.weights.has(layer, "exp_probs_b.bias");
    }

    private Node feed(Node x, int layer) {
        return switch (frame.load.model().layers().get(layer).feedForward()) {
            case FeedForward.Dense _ -> dense.apply(x, layer);
            case FeedForward.Experts e ->
                    experts.apply(x, layer, traits.router(e.used(), isBiased(layer)));
            case FeedForward.None _ -> x;
        };
    }
}
