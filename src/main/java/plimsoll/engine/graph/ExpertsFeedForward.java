package plimsoll.engine.graph;

import plimsoll.core.Architecture;

/// A mixture of experts: a router chooses some for each token, their answers are weighed and added.
///
/// Source: llama.cpp v0.5.0 `src/llama-graph.cpp`, `build_moe_ffn`.
final class ExpertsFeedForward {

    /// How a router works.
    ///
    /// @param used experts a token goes through
    /// @param gate what makes weights of logits
    /// @param normalized whether the weights of the chosen are made to sum up to one
    /// @param scaled whether they are multiplied by a constant
    record Router(int used, Gate gate, boolean normalized, boolean scaled) {
        static Router softMax(int used) {
            return new Router(used, Gate.SOFT_MAX, true, false);
        }
    }

    /// What makes weights of a router's logits.
    enum Gate {
        SOFT_MAX,
        SIGMOID,
        /// A softmax over the chosen alone.
        LATE,
        /// A sigmoid that has no say in the choice; the experts see their input weighed by it.
        SIGMOID_OF_CHOSEN
    }

    private static final String DOWN = "ffn_down_exps";

    private final Frame frame;
    private final Traits traits;
    private final DenseFeedForward dense;

    ExpertsFeedForward(Frame frame) {
        this.frame = frame;
        this.traits = new Traits(frame.load.model().architecture());
        this.dense = new DenseFeedForward(frame);
    }

    /// The chosen experts and the one that every token goes through, if there is one.
    Node apply(Node x, int layer, Router router) {
        Node logits = frame.linear(x, layer, "ffn_gate_inp");
        Node chosen = lifted(chosen(latent(x, layer), logits, layer, router), layer);
        if (!frame.weights.has(layer, "ffn_up_shexp.weight")) {
            return chosen;
        }
        Node shared = dense.apply(x, layer, "_shexp");
        if (frame.weights.has(layer, "ffn_gate_inp_shexp.weight")) {
            shared = Ops.multiply(shared, gate(frame.linear(x, layer, "ffn_gate_inp_shexp")));
        }
        return Ops.add(chosen, shared);
    }

    /// A sigmoid; Qwen 1.5 says it as `silu(x) / x`.
    private Node gate(Node x) {
        boolean roundabout = frame.load.model().architecture() == Architecture.QWEN2MOE;
        return roundabout ? Ops.divide(Ops.unary(x), x) : Ops.unary(x);
    }

    /// What the experts see: the input, or a shorter row made of it (Nemotron 3).
    private Node latent(Node x, int layer) {
        Node matrix = frame.weights.of(layer, "ffn_latent_down.weight");
        return matrix.isPresent() ? Ops.mulMat(matrix, x) : x;
    }

    private Node lifted(Node x, int layer) {
        Node matrix = frame.weights.of(layer, "ffn_latent_up.weight");
        return matrix.isPresent() ? Ops.mulMat(matrix, x) : x;
    }

    /// What the chosen experts answer, by the logits of the router.
    Node chosen(Node x, Node logits, int layer, Router router) {
        long experts = logits.length(0);
        long tokens = x.length(1);
        Node probabilities =
                switch (router.gate()) {
                    case LATE -> logits;
                    case SOFT_MAX -> Ops.softMax(logits, Node.ABSENT, Node.ABSENT);
                    case SIGMOID, SIGMOID_OF_CHOSEN -> Ops.unary(logits);
                };
        boolean early = router.gate() == Gate.SIGMOID_OF_CHOSEN;
        Node bias = frame.weights.of(layer, "exp_probs_b.bias");
        Node selection = early ? logits : frame.biased(probabilities, bias);
        Node chosen = Ops.topK(selection, router.used());
        Node weights = Ops.getRows(Ops.reshape(probabilities, 1, experts, tokens), chosen);
        weights = weighed(weights, router, tokens);
        frame.graph.expand(weights);
        Node wide = Ops.reshape(x, x.length(0), 1, tokens);
        Node answers =
                early
                        ? answers(weighed(wide, weights), chosen, layer)
                        : Ops.multiply(answers(wide, chosen, layer), weights);
        frame.graph.expand(answers);
        return sum(answers, x.length(0), tokens, router.used());
    }

    private static Node weighed(Node weights, Router router, long tokens) {
        Node result = weights;
        if (router.gate() == Gate.LATE) {
            Node flat = Ops.reshape(result, router.used(), tokens);
            flat = Ops.softMax(flat, Node.ABSENT, Node.ABSENT);
            result = Ops.reshape(flat, 1, router.used(), tokens);
        }
        if (router.normalized()) {
            Node flat = Ops.reshape(result, router.used(), tokens);
            flat = Ops.divide(flat, Ops.clamp(Ops.sumRows(flat)));
            result = Ops.reshape(flat, 1, router.used(), tokens);
        }
        return router.scaled() ? Ops.scale(result) : result;
    }

    /// A copy of the input for each expert, weighed.
    private static Node weighed(Node x, Node weights) {
        return Ops.multiply(Ops.repeat(x, x.length(0), weights.length(1), x.length(2)), weights);
    }

    private Node answers(Node x, Node chosen, int layer) {
        if (frame.weights.has(layer, "ffn_gate_up_exps.weight")) {
            Node both = one(x, chosen, layer, "ffn_gate_up_exps");
            return one(Ops.glu(half(both), half(both)), chosen, layer, DOWN);
        }
        Node up = one(x, chosen, layer, "ffn_up_exps");
        Node activated =
                frame.weights.has(layer, "ffn_gate_exps.weight")
                        ? frame.gated(one(x, chosen, layer, "ffn_gate_exps"), up)
                        : Ops.square(Ops.unary(up));
        return one(activated, chosen, layer, DOWN);
    }

    private static Node half(Node both) {
        return Ops.view(
                both,
                new long[] {both.length(0) / 2, both.length(1), both.length(2)},
                both.stride(1),
                both.stride(2));
    }

    private Node one(Node x, Node chosen, int layer, String part) {
        Node result = Ops.mulMatId(frame.weights.of(layer, part + ".weight"), x, chosen);
        result.precise = traits.addsExactly() && part.equals(DOWN);
        Node scale = frame.weights.of(layer, part + ".scale");
        if (scale.isPresent()) {
            long experts = scale.length(0);
            Node each = Ops.repeat(Ops.reshape(scale, 1, experts), 1, experts, x.length(2));
            result = Ops.multiply(result, Ops.getRows(each, chosen));
        }
        Node bias = frame.weights.of(layer, part + ".bias");
        return bias.isPresent() ? Ops.addId(result, bias, chosen) : result;
    }

    private Node sum(Node answers, long width, long tokens, int used) {
        Node[] parts = new Node[used];
        for (int i = 0; i < used; i++) {
            parts[i] = Ops.view(answers, new long[] {width, tokens}, answers.stride(2));
            frame.graph.expand(parts[i]);
        }
        Node total = parts[0];
        for (int i = 1; i < used; i++) {
            total = Ops.add(total, parts[i]);
            frame.graph.expand(total);
        }
        return used == 1 ? Ops.cont(total) : total;
    }
}
