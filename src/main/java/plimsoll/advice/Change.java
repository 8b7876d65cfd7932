package plimsoll.advice;

import plimsoll.core.FlashAttention;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;

/// One thing that can be changed about a scenario.
public sealed interface Change {
    Scenario applyTo(Scenario scenario);

    /// Keys and values stored as `type`.
    record Cache(KvType type) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withCache(scenario.cache().withTypes(type, type));
        }
    }

    /// Another file of the same model.
    record Weights(WeightFile file) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withWeights(file);
        }
    }

    /// A shorter context.
    record Context(Tokens tokens) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withContext(tokens);
        }
    }

    /// Attention without a score matrix.
    record WithFlashAttention() implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withCache(scenario.cache().withFlashAttention(FlashAttention.ON));
        }
    }

    /// Fewer tokens computed at once.
    record Ubatch(int tokens) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withBatch(scenario.batch().withUbatch(tokens));
        }
    }

    /// Fewer layers on the devices, the others on the host.
    record Layers(GpuLayers layers) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withGpuLayers(layers);
        }
    }

    /// One change after another.
    record Both(Change first, Change second) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return second.applyTo(first.applyTo(scenario));
        }
    }

    /// One conversation at a time.
    record OneSlot() implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withBatch(scenario.batch().withSlots(1));
        }
    }
}
