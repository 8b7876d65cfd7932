package plimsoll.rivals;

import plimsoll.core.Architecture;
import plimsoll.core.FlashAttention;
import plimsoll.core.Scenario;

/// node-llama-cpp's closed formulas (V1): `batch · 4 · (width + context' · heads)` of graph where
/// it has one for the architecture, otherwise the lengths of all tensors times a constant; and the
/// logits of a batch.
///
/// Source: `src/gguf/insights/GgufInsights.ts`, read in June 2026. Weights and caches are taken as
/// known to the byte; of its factor for flash attention, 0.5 to 0.78, we take the middle.
final class NodeLlamaCpp implements Rival {
    private static final double FLASH = 0.64;

    @Override
    public String name() {
        return "node-llama-cpp V1";
    }

    @Override
    public double bytes(Scenario scenario) {
        var use = scenario.estimate().onDevices();
        double batch = Math.min(scenario.batch().ubatch(), scenario.context().count());
        double output = 4 * batch * scenario.model().vocabulary();
        return use.weights().count() + use.kvCache().count() + graph(scenario, batch) + output;
    }

    private static double graph(Scenario scenario, double batch) {
        boolean flash = scenario.cache().flashAttention() != FlashAttention.OFF;
        double context = flash ? batch * FLASH : scenario.context().count();
        var shape = Shape.of(scenario);
        double width = scenario.model().embeddingLength() * (shape.used() + 1.0);
        return switch (scenario.model().architecture()) {
            case LLAMA, QWEN3, QWEN3MOE -> 4 * batch * (width + context * shape.heads());
            default -> lengths(scenario) * factor(scenario) * context / 4096;
        };
    }

    private static double factor(Scenario scenario) {
        var architecture = scenario.model().architecture();
        if (architecture == Architecture.PHI3) {
            return 123;
        }
        return architecture == Architecture.COHERE2 ? 148 : 77.655;
    }

    private static double lengths(Scenario scenario) {
        return scenario.weights().tensors().stream()
                .flatMap(tensor -> tensor.shape().stream())
                .mapToDouble(Long::doubleValue)
                .sum();
    }
}
