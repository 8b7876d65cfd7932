package plimsoll.engine.graph;

import plimsoll.core.GgmlType;

/// A graph under construction: what all architectures begin and end with, and the smallest parts
/// of their layers.
///
/// Source: llama.cpp v0.5.0 `src/llama-graph.cpp`, the `build_` functions of
/// `llm_graph_context`.
final class Frame {
    private static final int SMALL_BATCH = 32;

    final Load load;
    final Graph graph = new Graph();
    final Weights weights;
    final Node positions;
    final Node outputIds;

    /// By how much each token's queries are stretched.
    final Node stretch;

    Frame(Load load, int positionsPerToken) {
        this.load = load;
        this.weights = new Weights(load);
        int tokens = load.batch().tokens();
        positions = Node.input("positions", GgmlType.I32, (long) tokens * positionsPerToken);
        stretch = Node.input("stretch", GgmlType.F32, 1, 1, tokens);
        outputIds = Node.input("output ids", GgmlType.I32, load.batch().outputs());
    }

    long tokens() {
        return load.batch().tokens();
    }

    boolean isLast(int layer) {
        return layer == load.layers() - 1;
    }

    /// The looked-up rows of the tokens. The alternative, rows that are handed in, is reserved
    /// too and never used.
    ///
    /// @param stacked how many rows of an image may lie behind each, which are reserved with it
    Node embed(int stacked) {
        long width = load.model().embeddingLength();
        long whole = width * (1 + stacked);
        var ids = Node.input("tokens", GgmlType.I32, tokens());
        var rows = Ops.getRows(weights.ofInput("token_embd.weight"), ids);
        if (stacked > 0) {
            rows = Ops.result(Op.PAD, Node.four(whole, tokens()), rows);
        }
        graph.expand(rows);
        if (load.release().takesRows()) {
            graph.expand(Node.input("embeddings", GgmlType.F32, whole, tokens()));
        }
        return stacked > 0 ? Ops.view(rows, new long[] {width, tokens()}, rows.stride(1)) : rows;
    }

    /// The looked-up rows with what belongs to them: their positions, or a norm.
    Node prepared(Node x, Op kind) {
        Node places = weights.ofInput("position_embd.weight");
        Node result = places.isPresent() ? Ops.add(x, Ops.getRows(places, positions)) : x;
        Node weight = weights.sharedBy(0, "token_embd_norm.weight");
        if (!weight.isPresent() || !weights.ofOutput("output_norm.weight").isPresent()) {
            return result;
        }
        Node normed = Ops.like(kind, result, result);
        hold(normed, 0);
        return biased(Ops.multiply(normed, weight), weights.sharedBy(0, "token_embd_norm.bias"));
    }

    /// A norm without weights.
    Node bareNorm(Node x, Op kind, int layer) {
        Node normed = Ops.like(kind, x, x);
        hold(normed, layer);
        return normed;
    }

    /// `norm(x) · weight + bias`.
    Node norm(Node x, Op kind, int layer, String part) {
        Node weight = weights.of(layer, part + ".weight");
        Node normed = Ops.like(kind, x, x);
        hold(normed, layer);
        return biased(Ops.multiply(normed, weight), weights.of(layer, part + ".bias"));
    }

    /// The norm itself is held to its layer's backend, so that it does not join the layer before.
    ///
    /// Source: llama.cpp v0.5.0 `src/llama-context.cpp`, `graph_get_cb`.
    private void hold(Node norm, int layer) {
        if (load.places().hasAllLayers() || tokens() < SMALL_BATCH) {
            norm.pinned = load.places().of(layer);
        }
    }

    /// A norm that may be computed anywhere.
    Node freeNorm(Node x, Op kind, Node weight) {
        return Ops.multiply(Ops.like(kind, x, x), weight);
    }

    /// `weight · x + bias`, the bias if there is one.
    Node linear(Node x, int layer, String part) {
        return biased(
                Ops.mulMat(weights.of(layer, part + ".weight"), x),
                weights.of(layer, part + ".bias"));
    }

    /// A gate times its other half.
    Node gated(Node gate, Node other) {
        return load.release().joinsGates()
                ? Ops.glu(gate, other)
                : Ops.multiply(Ops.unary(gate), other);
    }

    /// The same where both lie side by side in a row.
    Node gated(Node both) {
        if (load.release().joinsGates()) {
            return Ops.glu(both);
        }
        long[] half = {both.length(0) / 2, both.length(1)};
        Node gate = Ops.unary(Ops.cont(Ops.view(both, half, both.stride(1))));
        return Ops.multiply(gate, Ops.cont(Ops.view(both, half, both.stride(1))));
    }

    Node biased(Node x, Node bias) {
        return bias.isPresent() ? Ops.add(x, bias) : x;
    }

    /// Only the rows whose logits are wanted.
    Node wanted(Node x) {
        return Ops.getRows(x, outputIds);
    }

    /// The last norm.
    Node lastNorm(Node x, Op kind) {
        Node weight = weights.ofOutput("output_norm.weight");
        if (!weight.isPresent()) {
            weight = weights.ofOutput("token_embd_norm.weight");
        }
        Node normed =
                weight.isPresent()
                        ? biased(freeNorm(x, kind, weight), weights.ofOutput("output_norm.bias"))
                        : Ops.like(kind, x, x);
        normed.output = true;
        return normed;
    }

    /// The output matrix.
    Node logits(Node normed) {
        Node matrix = weights.ofOutput("output.weight");
        if (!matrix.isPresent()) {
            matrix = weights.ofOutput("token_embd.weight");
        }
        return biased(Ops.mulMat(matrix, normed), weights.ofOutput("output.bias"));
    }

    /// Ends the graph with its result.
    Graph end(Node logits) {
        logits.output = true;
        graph.expand(logits);
        return graph;
    }
}
