package plimsoll.engine.graph;

import plimsoll.core.FeedForward;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;

/// The graph of a model whose layers mix tokens and then feed each forward by itself, each on a
/// branch of the residual stream. Most of what tells architectures apart are the tensors that a
/// file has; [Traits] says the rest.
///
/// Source: llama.cpp v0.5.0 `src/models/`: `llama.cpp`, `qwen2.cpp`, `qwen3.cpp`, `qwen3moe.cpp`,
/// `qwen3next.cpp`, `gemma2.cpp`, `gemma3.cpp`, `phi3.cpp`, `glm4.cpp`, `command-r.cpp`,
/// `openai-moe.cpp`, `deepseek2.cpp`, `mamba.cpp`, `granite-hybrid.cpp` and others, each named
/// after its architecture.
final class Transformer {
    private final Frame frame;
    private final Traits traits;
    private final Attention attention;
    private final GatedAttention gated;
    private final LatentAttention latent;
    private final Mamba mamba;
    private final DeltaNet deltaNet;
    private final ShortConvolution convolution;
    private final DenseFeedForward dense;
    private final ExpertsFeedForward experts;

    private Transformer(Load load, Traits traits) {
        this.frame = new Frame(load, traits.positionsPerToken());
        this.traits = traits;
        this.attention = new Attention(frame);
        this.gated = new GatedAttention(frame, attention);
        this.latent = new LatentAttention(frame, attention);
        var states = new States(frame);
        this.mamba = new Mamba(frame, states);
        this.deltaNet = new DeltaNet(frame, states);
        this.convolution = new ShortConvolution(frame, states);
        this.dense = new DenseFeedForward(frame);
        this.experts = new ExpertsFeedForward(frame);
    }

    static Graph graph(Load load, Traits traits) {
        return new Transformer(load, traits).build();
    }

    private Graph build() {
        Node stacked = frame.embed(traits.deepStack());
        Node x = traits.scaledEmbedding() ? Ops.scale(stacked) : stacked;
        if (frame.load.model().scaledEmbedding()) {
            frame.graph.expand(x);
        }
        x = frame.prepared(x, traits.norm());
        for (int layer = 0; layer < frame.load.layers(); layer++) {
            x = traits.join() == Traits.Join.ONE_BY_ONE ? layer(x, layer) : parallel(x, layer);
            if (layer < traits.deepStack()) {
                x =
                        Ops.add(
                                x,
                                Ops.view(
                                        stacked,
                                        new long[] {x.length(0), x.length(1)},
                                        stacked.stride(1)));
            }
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

    private boolean selectsIn(int layer) {
        return frame.isLast(layer) && traits.selection() == Traits.Selection.IN_LAST_LAYER;
    }

    private Layer shape(int layer) {
        return frame.load.model().layers().get(layer);
    }

    /// Normed by the tensor of that name, if the file has it.
    private Node norm(Node x, int layer, String part) {
        if (traits.bareNorms()) {
            return frame.bareNorm(x, traits.norm(), layer);
        }
        return frame.weights.has(layer, part + ".weight")
                ? frame.norm(x, traits.norm(), layer, part)
                : x;
    }

    private Node layer(Node x, int layer) {
        Node between = mixed(x, layer);
        if (!(shape(layer).feedForward() instanceof FeedForward.None)) {
            return fed(between, layer);
        }
        return traits.dropsLoneAttention() ? x : between;
    }

    private Node mixed(Node x, int layer) {
        boolean selects = selectsIn(layer);
        if (isUnmixed(layer)) {
            return selects ? frame.wanted(x) : x;
        }
        Node branch = mix(norm(x, layer, "attn_norm"), layer);
        if (traits.normsAllRows()) {
            branch = norm(branch, layer, "post_attention_norm");
        }
        Node residual = x;
        if (selects) {
            branch = frame.wanted(branch);
            residual = frame.wanted(residual);
        }
        branch = traits.damped(normedResult(branch, layer));
        return traits.mixesInPlace() ? Ops.add(residual, branch) : Ops.add(branch, residual);
    }

    /// Whether a layer is a feed-forward network alone. Instead of attention it may also have just
    /// the matrix behind it.
    private boolean isUnmixed(int layer) {
        return shape(layer).mixer() instanceof Mixer.None
                && !frame.weights.has(layer, "attn_output.weight");
    }

    private Node normedResult(Node branch, int layer) {
        if (traits.normsAllRows() || traits.bareNorms()) {
            return branch;
        }
        if (frame.weights.has(layer, "ffn_norm.weight")) {
            branch = norm(branch, layer, "attn_output_norm");
        }
        return normsResults(layer) ? norm(branch, layer, "post_attention_norm") : branch;
    }

    /// Whether `post_attention_norm` norms what attention gives; else it is the norm before the
    /// feed-forward network.
    private boolean normsResults(int layer) {
        return frame.weights.has(layer, "ffn_norm.weight")
                || frame.weights.has(layer, "post_ffw_norm.weight");
    }

    private Node fed(Node x, int layer) {
        Node branch = traits.damped(feed(norm(x, layer, normBefore(layer)), layer));
        Node norm = frame.weights.of(layer, "post_ffw_norm.weight");
        if (norm.isPresent()) {
            branch =
                    traits.holdsLastNorm()
                            ? norm(branch, layer, "post_ffw_norm")
                            : frame.freeNorm(branch, traits.norm(), norm);
        }
        return traits.feedsInPlace() ? Ops.add(x, branch) : Ops.add(branch, x);
    }

    private String normBefore(int layer) {
        if (normsResults(layer)) {
            return "ffn_norm";
        }
        if (frame.weights.has(layer, "attn_output_norm.weight")) {
            return "attn_output_norm";
        }
        boolean alone = shape(layer).mixer() instanceof Mixer.None;
        return alone ? "attn_norm" : "post_attention_norm";
    }

    /// Both branches side by side, on the same input.
    private Node parallel(Node x, int layer) {
        Node normed = norm(x, layer, "attn_norm");
        boolean apart = frame.weights.has(layer, "attn_norm_2.weight");
        Node branch = mix(apart ? norm(x, layer, "attn_norm_2") : normed, layer);
        Node residual = x;
        Node input = normed;
        if (frame.isLast(layer)) {
            branch = frame.wanted(branch);
            residual = frame.wanted(residual);
            input = frame.wanted(input);
        }
        boolean ownNorm = frame.weights.has(layer, "ffn_norm.weight");
        Node fed = feed(ownNorm ? norm(residual, layer, "ffn_norm") : input, layer);
        return switch (traits.join()) {
            case ONE_BY_ONE, STREAM_FIRST -> Ops.add(Ops.add(fed, residual), branch);
            case NETWORK_FIRST -> Ops.add(Ops.add(fed, branch), residual);
            case ATTENTION_FIRST -> Ops.add(Ops.add(branch, fed), residual);
        };
    }

    private Node mix(Node x, int layer) {
        if (traits.isDelta()) {
            frame.graph.expand(x);
        }
        return switch (shape(layer).mixer()) {
            case Mixer.Attention shape ->
                    traits.isDelta() ? gated.attend(x, layer, shape) : attend(x, layer, shape);
            case Mixer.Latent shape -> latent.attend(x, layer, shape);
            case Mixer.Recurrent shape -> recur(x, layer, shape);
            case Mixer.None _ -> Ops.mulMat(frame.weights.of(layer, "attn_output.weight"), x);
        };
    }

    private Node recur(Node x, int layer, Mixer.Recurrent shape) {
        return switch (shape.kind()) {
            case MAMBA1, MAMBA2 -> mamba.apply(x, layer, shape);
            case DELTA_NET -> deltaNet.apply(x, layer, shape);
            case SHORT_CONVOLUTION -> convolution.apply(x, layer, shape);
        };
    }

    private Node attend(Node x, int layer, Mixer.Attention shape) {
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
                ? norm(heads, layer, part)
                : heads;
    }

    private Node turned(Node heads, int layer) {
        return Ops.rope(heads, frame.positions, frame.weights.sharedBy(layer, "rope_freqs.weight"));
    }

    private Node feed(Node x, int layer) {
        return switch (shape(layer).feedForward()) {
            case FeedForward.Dense _ -> dense.apply(x, layer);
            case FeedForward.Experts some -> {
                Node chosen = experts.apply(x, layer, router(some, layer));
                // Grok has a plain network beside its experts.
                yield frame.weights.has(layer, "ffn_up.weight")
                        ? Ops.scale(Ops.add(dense.apply(x, layer), chosen))
                        : chosen;
            }
            case FeedForward.None _ -> x;
        };
    }

    private ExpertsFeedForward.Router router(FeedForward.Experts some, int layer) {
        boolean biased = frame.weights.has(layer, "exp_probs_b.bias");
        return Routers.of(frame.load.model().architecture(), some, biased);
    }
}
