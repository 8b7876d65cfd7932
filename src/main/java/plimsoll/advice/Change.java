package plimsoll.advice;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plimsoll.core.FlashAttention;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.ModelSpec;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;

/// One thing that can be changed about a scenario.
public sealed interface Change {
    Scenario applyTo(Scenario scenario);

    /// Whether it wants another file, else the program need only be started anew.
    default boolean isDownload() {
        return false;
    }

    /// The single changes it is made of.
    default Stream<Change> parts() {
        return Stream.of(this);
    }

    /// Keys and values stored as `type`.
    record Cache(KvType type) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withCache(scenario.cache().withTypes(type, type));
        }
    }

    /// Keys alone stored as `type`.
    record Keys(KvType type) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            var cache = scenario.cache();
            return scenario.withCache(cache.withTypes(type, cache.valueType()));
        }
    }

    /// Values alone stored as `type`.
    record Values(KvType type) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            var cache = scenario.cache();
            return scenario.withCache(cache.withTypes(cache.keyType(), type));
        }
    }

    /// The cache in the computer's own memory.
    record CacheOnHost() implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withCache(scenario.cache().withOnGpu(false));
        }
    }

    /// Sliding-window layers keep their window, not the whole context.
    record WindowOnly() implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withCache(scenario.cache().withFullWindow(false));
        }
    }

    /// A smaller model of the same family.
    record Sibling(ModelSpec model, WeightFile file) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withModel(model, file);
        }

        @Override
        public boolean isDownload() {
            return true;
        }
    }

    /// Another file of the same model.
    record Weights(WeightFile file) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withWeights(file);
        }

        @Override
        public boolean isDownload() {
            return true;
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

        /// As many layers as `fits` bears, fewer than there are now.
        public static Optional<Change> most(Scenario scenario, Predicate<Change> fits) {
            int good = 0;
            int bad = scenario.gpuLayers().of(scenario.model());
            while (bad - good > 1) {
                int between = (good + bad) / 2;
                boolean isGood = fits.test(new Layers(new GpuLayers(between)));
                good = isGood ? between : good;
                bad = isGood ? bad : between;
            }
            return good == 0 ? Optional.empty() : Optional.of(new Layers(new GpuLayers(good)));
        }
    }

    /// One change after another.
    record Both(Change first, Change second) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return second.applyTo(first.applyTo(scenario));
        }

        @Override
        public Stream<Change> parts() {
            return Stream.concat(first.parts(), second.parts());
        }

        @Override
        public boolean isDownload() {
            return first.isDownload() || second.isDownload();
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
