package plimsoll.advice;

import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plimsoll.core.FlashAttention;
import plimsoll.core.Gpu;
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

    /// Whether it wants another device.
    default boolean isPurchase() {
        return this instanceof Device || this instanceof OneMoreDevice;
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
            return scenario.withGpuLayers(scenario.gpuLayers().withCount(layers.count()));
        }

        /// As many layers as `fits` bears, fewer than there are now.
        public static Optional<Change> most(Scenario scenario, Predicate<Change> fits) {
            int good = 0;
            var now = scenario.gpuLayers();
            int bad = now.of(scenario.model());
            while (bad - good > 1) {
                int between = (good + bad) / 2;
                boolean isGood = fits.test(new Layers(now.withCount(between)));
                good = isGood ? between : good;
                bad = isGood ? bad : between;
            }
            return good == 0 ? Optional.empty() : Optional.of(new Layers(now.withCount(good)));
        }
    }

    /// The experts of the first `layers` layers in the computer's own memory.
    record Experts(int layers) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            return scenario.withGpuLayers(scenario.gpuLayers().withHostExperts(layers));
        }

        /// Those of as few layers as `fits` bears, more than there are now.
        public static Optional<Change> least(Scenario scenario, Predicate<Change> fits) {
            return least(scenario, scenario.model().layers().size(), fits);
        }

        /// The same, of `most` layers at most.
        static Optional<Change> least(Scenario scenario, int most, Predicate<Change> fits) {
            int bad = scenario.gpuLayers().hostExpertsOf(scenario.model());
            int good = most;
            if (!scenario.model().hasExperts() || bad >= good || !fits.test(new Experts(good))) {
                return Optional.empty();
            }
            while (good - bad > 1) {
                int between = (good + bad) / 2;
                boolean isGood = fits.test(new Experts(between));
                good = isGood ? between : good;
                bad = isGood ? bad : between;
            }
            return Optional.of(new Experts(good));
        }
    }

    /// Other devices in place of the present ones, each of them `gpu`.
    record Device(Gpu gpu) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            var rig = scenario.rig();
            return scenario.withRig(rig.withGpus(gpu, rig.gpus().size()));
        }
    }

    /// One more device like the first.
    record OneMoreDevice(Gpu gpu) implements Change {
        @Override
        public Scenario applyTo(Scenario scenario) {
            var gpus = new ArrayList<>(scenario.rig().gpus());
            gpus.add(gpu);
            return scenario.withRig(scenario.rig().withGpus(gpus));
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
