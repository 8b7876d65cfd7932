package plimsoll.engine.graph;

import java.util.List;
import plimsoll.core.FeedForward;
import plimsoll.core.GgmlType;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;

/// The graph of Gemma 4: sandwiched norms, an embedding that each layer looks up for itself, and
/// last layers that read the caches of layers before them.
///
/// Source: llama.cpp v0.5.0 `src/models/gemma4.cpp`.
final class Gemma4 {
    private static final Op NORM = Op.RMS_NORM;

    private final Frame frame;
    private final Attention attention;
    private final DenseFeedForward dense;
    private final ExpertsFeedForward experts;

    private Gemma4(Load load) {
        this.frame = new Frame(load, 1);
        this.attention = new Attention(frame);
        this.dense = new DenseFeedForward(frame);
        this.experts = new ExpertsFeedForward(frame);
    }

    static Graph graph(Load load) {
        return new Gemma4(load).build();
    }

    private Node norm(Node x, int layer, String part) {
        return frame.norm(x, NORM, layer, part);
    }

    private Graph build() {
        Node x = Ops.scale(frame.embed(0));
        Node lookedUp = lookUp(x);
        for (int layer = 0; layer < frame.load.layers(); layer++) {
            x = layer(x, lookedUp, layer);
            x.endsLayer = true;
        }
        Node wanted = frame.wanted(frame.lastNorm(x, NORM));
        wanted.output = true;
        return frame.end(Ops.scale(Ops.unary(Ops.scale(frame.logits(wanted)))));
    }

    /// What each layer looks up, `[width, tokens, layers]`; absent in models without.
    private Node lookUp(Node x) {
        Node table = frame.weights.ofInput("per_layer_token_embd.weight");
        if (!table.isPresent()) {
            return Node.ABSENT;
        }
        long layers = frame.load.layers();
        long width = table.length(0) / layers;
        Node ids = Node.input("tokens", GgmlType.I32, frame.tokens());
        Node rows = Ops.reshape(Ops.getRows(table, ids), width, layers, frame.tokens());
        Node scaled = Ops.scale(rows);
        frame.graph.expand(scaled);
        Node matrix = frame.weights.sharedBy(0, "per_layer_model_proj.weight");
        Node projected =
                Ops.reshape(Ops.scale(Ops.mulMat(matrix, x)), width, layers, frame.tokens());
        projected =
                frame.freeNorm(
                        projected, NORM, frame.weights.sharedBy(0, "per_layer_proj_norm.weight"));
        return Ops.cont(Ops.permute(Ops.scale(Ops.add(projected, scaled)), 0, 2, 1, 3));
    }

    private Node layer(Node x, Node lookedUp, int layer) {
        Node mixed = norm(attend(norm(x, layer, "attn_norm"), layer), layer, "post_attention_norm");
        Node between = Ops.add(mixed, x);
        Node fed =
                frame.freeNorm(
                        feed(between, layer),
                        NORM,
                        frame.weights.of(layer, "post_ffw_norm.weight"));
        Node result = Ops.add(fed, between);
        if (lookedUp.isPresent()) {
            result = Ops.add(result, ownEmbedding(result, lookedUp, layer));
        }
        Node scale = frame.weights.of(layer, "layer_output_scale.weight");
        return scale.isPresent() ? Ops.multiply(result, scale) : result;
    }

    private Node ownEmbedding(Node x, Node lookedUp, int layer) {
        Node gate = Ops.unary(frame.linear(x, layer, "inp_gate"));
        Node own =
                Ops.view(
                        lookedUp,
                        new long[] {lookedUp.length(0), lookedUp.length(1)},
                        lookedUp.stride(1));
        Node projected = frame.linear(Ops.multiply(gate, own), layer, "proj");
        return norm(projected, layer, "post_norm");
    }

    private Node attend(Node x, int layer) {
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

    private Node feed(Node x, int layer) {
        if (!(frame.load.model().layers().get(layer).feedForward()
                instanceof FeedForward.Experts some)) {
            return dense.apply(norm(x, layer, "ffn_norm"), layer);
        }
        Node shared = dense.apply(norm(x, layer, "ffn_norm"), layer);
        shared = norm(shared, layer, "post_ffw_norm_1");
        Node input = norm(x, layer, "pre_ffw_norm_2");
        Node routed = Ops.scale(Ops.rmsNorm(x));
        routed = Ops.multiply(routed, frame.weights.of(layer, "ffn_gate_inp.scale"));
        Node logits = frame.linear(routed, layer, "ffn_gate_inp");
        var router = ExpertsFeedForward.Router.softMax(some.used());
        Node chosen = experts.chosen(input, logits, layer, router);
        return Ops.add(shared, norm(chosen, layer, "post_ffw_norm_2"));
    }
}
