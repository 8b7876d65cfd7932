package plimsoll.advice;

import plimsoll.core.FlashAttention;
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

    /// One conversation at a time.
    record OneSlot() implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withBatch(scenario.batch().withSlots(1));
        }
    }
}
