package plimsoll.engine.graph;

/// The graph of Gemma 3n: four streams side by side, of which layers compute one and guess the
/// others (AltUp), a short cut of low rank beside attention (Laurel), and an embedding that each
/// layer looks up for itself.
///
/// Source: llama.cpp v0.5.0 `src/models/gemma3n.cpp`.
final class Gemma3n {
    private static final Op NORM = Op.RMS_NORM;

    /// The first layers, which let only the largest values of their gates through.
    private static final int SPARSE_LAYERS = 10;

    private final Frame frame;
    private final GemmaAttention attention;
    private final AltUp streams;

    private Gemma3n(Load load) {
        this.frame = new Frame(load, 1);
        this.attention = new GemmaAttention(frame);
        this.streams = new AltUp(frame);
    }

    static Graph graph(Load load) {
        return new Gemma3n(load).build();
    }

    private Node norm(Node x, int layer, String part) {
        return frame.norm(x, NORM, layer, part);
    }

    private Graph build() {
        Node x = Ops.scale(frame.embed(0));
        Node lookedUp = LayerEmbedding.all(frame, x);
        x = streams.stacked(x);
        for (int layer = 0; layer < frame.load.layers(); layer++) {
            x = layer(x, lookedUp, layer);
            x.endsLayer = true;
        }
        Node normed = frame.lastNorm(frame.wanted(streams.merged(x)), NORM);
        return frame.end(Ops.scale(Ops.unary(Ops.scale(frame.logits(normed)))));
    }

    private Node layer(Node x, Node lookedUp, int layer) {
        Node predictions = streams.predicted(x, layer);
        Node active = AltUp.stream(predictions);
        Node normed = norm(active, layer, "attn_norm");
        Node shortcut = shortcut(normed, layer);
        Node mixed = norm(attention.attend(normed, layer), layer, "post_attention_norm");
        Node between = Ops.scale(Ops.add(Ops.add(mixed, active), shortcut));
        Node fed =
                frame.freeNorm(
                        feed(norm(between, layer, "ffn_norm"), layer),
                        NORM,
                        frame.weights.of(layer, "post_ffw_norm.weight"));
        Node corrected = streams.corrected(predictions, Ops.add(fed, between), layer);
        Node scale = frame.weights.of(layer, "altup_correct_scale.weight");
        Node first = Ops.multiply(AltUp.stream(corrected), scale);
        Node own = LayerEmbedding.apply(frame, first, lookedUp, layer);
        return Ops.concat(AltUp.stream(corrected), Ops.add(AltUp.others(corrected), own), 2);
    }

    private Node shortcut(Node x, int layer) {
        Node low = frame.linear(x, layer, "laurel_l");
        Node high = frame.linear(low, layer, "laurel_r");
        return Ops.add(norm(high, layer, "laurel_post_norm"), x);
    }

    private Node feed(Node x, int layer) {
        Node up = frame.linear(x, layer, "ffn_up");
        Node gate = frame.linear(x, layer, "ffn_gate");
        Node open = Ops.unary(layer < SPARSE_LAYERS ? largest(gate) : gate);
        return frame.linear(Ops.multiply(up, open), layer, "ffn_down");
    }

    /// Zero but for values far above the mean of their row.
    private static Node largest(Node x) {
        Node mean = Ops.sumRows(x);
        Node spread = Ops.scale(Ops.sumRows(Ops.square(Ops.subtract(x, mean))));
        Node bound = Ops.add(mean, Ops.scale(Ops.unary(spread)));
        return Ops.unary(Ops.subtract(x, bound));
    }
}
