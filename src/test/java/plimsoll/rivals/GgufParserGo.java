package plimsoll.rivals;

import plimsoll.core.FlashAttention;
import plimsoll.core.Scenario;

/// gpustack/gguf-parser-go: inputs, the larger of attention and feed-forward network, and the
/// logits of a whole batch.
///
/// Source: its estimator, read in July 2026. Weights and caches are taken as known to the byte.
final class GgufParserGo implements Rival {
    private static final double TENSOR = 368;
    private static final double CONTEXT = 4 << 20;

    @Override
    public String name() {
        return "gguf-parser-go";
    }

    @Override
    public double bytes(Scenario scenario) {
        var use = scenario.estimate().onDevices();
        double batch = Math.min(scenario.batch().ubatch(), scenario.context().count());
        double tensors = Math.max(1024, 8.0 * scenario.weights().tensors().size());
        return use.weights().count()
                + use.kvCache().count()
                + (TENSOR * tensors + CONTEXT)
                + inputs(scenario, batch)
                + Math.max(attention(scenario, batch), feedForward(scenario, batch))
                + output(scenario, batch);
    }

    /// Tokens, embeddings, positions, the mask and the rows of the output.
    private static double inputs(Scenario scenario, double batch) {
        double width = scenario.model().embeddingLength();
        return 4 * batch * (width + scenario.context().count() + 3);
    }

    private static double attention(Scenario scenario, double batch) {
        var shape = Shape.of(scenario);
        double cells = scenario.context().count();
        double query = 4.0 * batch * shape.heads() * shape.headLength();
        if (scenario.cache().flashAttention() == FlashAttention.OFF) {
            return 2 * query + 4 * cells * batch * shape.heads();
        }
        double norm = 4 * batch * scenario.model().embeddingLength();
        return 2 * cells * batch + norm + queryWeights(scenario) + layerCache(scenario);
    }

    private static double queryWeights(Scenario scenario) {
        return scenario.weights().tensors().stream()
                .filter(tensor -> tensor.name().endsWith("attn_q.weight"))
                .mapToLong(tensor -> tensor.size().count())
                .max()
                .orElse(0);
    }

    private static double layerCache(Scenario scenario) {
        double all = scenario.estimate().onDevices().kvCache().count();
        return all / scenario.model().layers().size();
    }

    private static double feedForward(Scenario scenario, double batch) {
        var shape = Shape.of(scenario);
        double width = scenario.model().embeddingLength();
        return 4 * batch * (width + 2.0 * shape.width() + shape.experts() + width * shape.used());
    }

    private static double output(Scenario scenario, double batch) {
        var model = scenario.model();
        return 4 * batch * (model.embeddingLength() + model.vocabulary());
    }
}
