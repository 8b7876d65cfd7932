package plimsoll.engine;

import plimsoll.core.Outputs;

/// The worst errors of the rule for a compute buffer, as shares of what was measured.
///
/// Source: 4,187 runs of llama.cpp v0.5.0 as shipped with node-llama-cpp 3.22.1, measured without
/// a GPU; `mvn -q test-compile exec:exec@accuracy -Dmeasured=DIR` prints the errors.
///
/// @param low how far it was too low
/// @param high how far it was too high
record Misses(double low, double high) {

    /// The errors for a graph, in a server or with logits for all tokens.
    static Misses of(Graph graph, Outputs outputs) {
        return outputs == Outputs.SERVER ? inServer(graph) : withAllLogits(graph);
    }

    private static Misses inServer(Graph graph) {
        return switch (graph) {
            case LLAMA -> new Misses(0, 0.05);
            case PLAIN -> new Misses(0.05, 0.07);
            case PHI3 -> new Misses(0, 0);
            case COMMAND_R -> new Misses(0, 0);
            case GEMMA4 -> new Misses(0.10, 0);
            case EXPERTS -> new Misses(0.02, 0.05);
            case GPT_OSS -> new Misses(0, 0);
            case DEEPSEEK2 -> new Misses(0.17, 0);
            case MAMBA -> new Misses(0.01, 0.01);
            case GRANITE -> new Misses(0.03, 0);
            case DELTA_DENSE -> new Misses(0.06, 0);
            case DELTA_EXPERTS -> new Misses(0.07, 0.02);
        };
    }

    private static Misses withAllLogits(Graph graph) {
        return switch (graph) {
            case LLAMA -> new Misses(0.13, 0.18);
            case PLAIN -> new Misses(0.05, 0.07);
            case PHI3 -> new Misses(0.16, 0.16);
            case COMMAND_R -> new Misses(0.04, 0);
            case GEMMA4 -> new Misses(0.10, 0.14);
            case EXPERTS -> new Misses(0.13, 0.14);
            case GPT_OSS -> new Misses(0.02, 0.03);
            case DEEPSEEK2 -> new Misses(0.22, 0.02);
            case MAMBA -> new Misses(0.01, 0.08);
            case GRANITE -> new Misses(0.05, 0.49);
            case DELTA_DENSE -> new Misses(0.17, 0.03);
            case DELTA_EXPERTS -> new Misses(0.09, 0.04);
        };
    }
}
