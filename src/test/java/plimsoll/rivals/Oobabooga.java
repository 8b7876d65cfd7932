package plimsoll.rivals;

import plimsoll.core.KvType;
import plimsoll.core.Scenario;

/// oobabooga's formula, fitted to 19 517 loads: `(s − 18.00 + 3.149e-5 · k) · (n + max(0.97, bits −
/// (⌊50.78 · e⌋ + 9.99))) + 1516.5` MiB, where `s` is the size of a layer in MiB, `k` the key and
/// value heads times bits times context, `n` the layers on the GPU and `e` the width by context.
///
/// Source: oobabooga.github.io/blog/posts/gguf-vram-formula. Its constant includes the driver.
final class Oobabooga implements Rival {
    private static final double MIB = 1 << 20;

    @Override
    public String name() {
        return "oobabooga";
    }

    @Override
    public double bytes(Scenario scenario) {
        var model = scenario.model();
        double context = scenario.context().count();
        double layers = model.layers().size();
        double bits = bits(scenario.cache().keyType());
        double size = scenario.weights().size().count() / MIB / layers;
        double heads = Shape.of(scenario).kvHeads() * bits * context;
        double offset = Math.floor(50.77818 * model.embeddingLength() / context) + 9.98790;
        double perLayer = size - 17.99553 + 3.148553e-5 * heads;
        return MIB * (perLayer * (layers + Math.max(0.96906, bits - offset)) + 1516.523);
    }

    private static double bits(KvType type) {
        if (!type.isQuantized()) {
            return 16;
        }
        return type.equals(KvType.Q8_0) ? 8 : 4;
    }
}
