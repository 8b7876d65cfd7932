package plimsoll.engine.graph;

/// The streams that Gemma 3n keeps side by side, `[width, tokens, streams]`. Layers compute the
/// first; the others are predicted, and corrected by what became of the first.
///
/// Source: llama.cpp v0.5.0 `src/models/gemma3n.cpp`, `altup_predict`, `altup_correct`.
final class AltUp {
    private static final Op NORM = Op.RMS_NORM;

    private final Frame frame;
    private final long streams;

    AltUp(Frame frame) {
        this.frame = frame;
        this.streams = 1 + frame.weights.ofOutput("altup_proj.weight").length(2);
    }

    /// The first stream.
    static Node stream(Node all) {
        return Ops.view(all, new long[] {all.length(0), all.length(1)}, all.stride(1));
    }

    /// All but the first.
    static Node others(Node all) {
        return Ops.view(
                all,
                new long[] {all.length(0), all.length(1), all.length(2) - 1},
                all.stride(1),
                all.stride(2));
    }

    /// The streams that begin with `x`.
    Node stacked(Node x) {
        Node target = magnitude(x);
        Node repeated = Ops.repeat(x, x.length(0), x.length(1), streams - 1);
        Node matrix = frame.weights.ofOutput("altup_proj.weight");
        return Ops.concat(x, as(Ops.mulMat(matrix, repeated), target), 2);
    }

    /// One stream again: their mean.
    Node merged(Node all) {
        Node target = magnitude(stream(all));
        Node matrix = frame.weights.ofOutput("altup_unembd_proj.weight");
        Node projected = as(Ops.mulMat(matrix, others(all)), target);
        Node sum = stream(all);
        for (int i = 1; i < streams; i++) {
            sum = Ops.add(sum, stream(projected));
        }
        return Ops.scale(sum);
    }

    /// `x` of another magnitude.
    private static Node as(Node x, Node target) {
        Node magnitude = magnitude(x);
        return Ops.divide(Ops.multiply(x, target), magnitude);
    }

    private static Node magnitude(Node x) {
        return Ops.unary(Ops.sumRows(Ops.square(x)));
    }

    /// What the streams may become.
    Node predicted(Node all, int layer) {
        Node routes = frame.linear(routes(stream(all), layer), layer, "altup_predict_coef");
        Node factors = Ops.reshape(routes, streams, streams, frame.tokens());
        Node turned = Ops.cont(Ops.permute(all, 1, 2, 0, 3));
        Node mixed = Ops.cont(Ops.permute(Ops.mulMat(turned, factors), 0, 2, 1, 3));
        return Ops.add(mixed, all);
    }

    /// What they are, now that `active` was computed.
    Node corrected(Node predictions, Node active, int layer) {
        Node routes = routes(active, layer);
        Node news = Ops.subtract(active, stream(predictions));
        Node factors = Ops.scale(frame.linear(routes, layer, "altup_correct_coef"));
        factors = Ops.cont(Ops.transpose(factors), 1, frame.tokens(), streams);
        Node repeated = Ops.repeat(news, news.length(0), news.length(1), streams);
        return Ops.add(Ops.multiply(repeated, factors), predictions);
    }

    private Node routes(Node x, int layer) {
        Node normed = Ops.scale(frame.norm(x, NORM, layer, "altup_router_norm"));
        return Ops.unary(frame.linear(normed, layer, "altup_router"));
    }
}
