package plimsoll.engine.graph;

import plimsoll.core.GgmlType;

/// The embedding of its own that each layer of Gemma 3n and 4 looks up.
///
/// Source: llama.cpp v0.5.0 `src/models/gemma3n.cpp`, `gemma4.cpp` (`build_inp_per_layer`,
/// `project_per_layer_inputs`).
final class LayerEmbedding {
    private LayerEmbedding() {}

    /// What each layer looks up, `[width, tokens, layers]`; absent in models without.
    static Node all(Frame frame, Node x) {
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
                        projected,
                        Op.RMS_NORM,
                        frame.weights.sharedBy(0, "per_layer_proj_norm.weight"));
        return Ops.cont(Ops.permute(Ops.scale(Ops.add(projected, scaled)), 0, 2, 1, 3));
    }

    /// What `layer` makes of its own rows and `x`.
    static Node apply(Frame frame, Node x, Node all, int layer) {
        Node gate = Ops.unary(frame.linear(x, layer, "inp_gate"));
        Node own = Ops.view(all, new long[] {all.length(0), all.length(1)}, all.stride(1));
        Node projected = frame.linear(Ops.multiply(gate, own), layer, "proj");
        return frame.norm(projected, Op.RMS_NORM, layer, "post_norm");
    }
}
