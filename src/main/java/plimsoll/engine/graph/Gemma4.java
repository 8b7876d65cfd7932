package plimsoll.engine.graph;

import plimsoll.core.FeedForward;

/// The graph of Gemma 4: sandwiched norms, an embedding that each layer looks up for itself, and
/// last layers that read the caches of layers before them.
///
/// Source: llama.cpp v0.5.0 `src/models/gemma4.cpp`.
final class Gemma4 {
    private static final Op NORM = Op.RMS_NORM;

    private final Frame frame;
    private final GemmaAttention attention;
    private final DenseFeedForward dense;
    private final ExpertsFeedForward experts;

    private Gemma4(Load load) {
        this.frame = new Frame(load, 1);
        this.attention = new GemmaAttention(frame);
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
        Node lookedUp = LayerEmbedding.all(frame, x);
        for (int layer = 0; layer < frame.load.layers(); layer++) {
            x = layer(x, lookedUp, layer);
            x.endsLayer = true;
        }
        Node wanted = frame.wanted(frame.lastNorm(x, NORM));
        wanted.output = true;
        return frame.end(Ops.scale(Ops.unary(Ops.scale(frame.logits(wanted)))));
    }

    private Node layer(Node x, Node lookedUp, int layer) {
        Node mixed =
                norm(
                        attention.attend(norm(x, layer, "attn_norm"), layer),
                        layer,
                        "post_attention_norm");
        Node between = Ops.add(mixed, x);
        Node fed =
                frame.freeNorm(
                        feed(between, layer),
                        NORM,
                        frame.weights.of(layer, "post_ffw_norm.weight"));
        Node result = Ops.add(fed, between);
        if (lookedUp.isPresent()) {
            result = Ops.add(result, LayerEmbedding.apply(frame, result, lookedUp, layer));
        }
        Node scale = frame.weights.of(layer, "layer_output_scale.weight");
        return scale.isPresent() ? Ops.multiply(result, scale) : result;
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
