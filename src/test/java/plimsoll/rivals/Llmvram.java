package plimsoll.rivals;

import plimsoll.core.KvType;
import plimsoll.core.Scenario;

/// fjacquet/llmvram 1.7: a cache of all layers alike and `context · width · 4` of activations.
///
/// Source: its engines, read in August 2026. Weights are taken as known to the byte, the 1.5 GB of
/// overhead left out.
final class Llmvram implements Rival {
    @Override
    public String name() {
        return "llmvram";
    }

    @Override
    public double bytes(Scenario scenario) {
        var shape = Shape.of(scenario);
        var model = scenario.model();
        double context = scenario.context().count();
        double shared = shape.heads() == 0 ? 0 : (double) shape.kvHeads() / shape.heads();
        double perLayer = model.embeddingLength() * shared * context;
        var cache = scenario.cache();
        double values = bytes(cache.keyType()) + bytes(cache.valueType());
        return scenario.estimate().onDevices().weights().count()
                + perLayer * values * model.layers().size()
                + 4 * context * shape.width();
    }

    /// It knows of 16, 8 and 4 bits.
    private static double bytes(KvType type) {
        if (!type.isQuantized()) {
            return 2;
        }
        return type.equals(KvType.Q8_0) ? 1 : 0.5;
    }
}
