package plimsoll.engine;

import plimsoll.core.Bytes;
import plimsoll.core.MemoryUse;
import plimsoll.core.Mixer.Recurrent.Kind;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;
import plimsoll.engine.graph.ComputeReplay;
import plimsoll.engine.graph.Release;

/// How far a device's real use may be from the estimate, part by part.
///
/// The KV cache is exact, and so are weights read from a file: neither has a width. Weights of a
/// quantizer's usual mix are within 2 % of published files. Compute buffers have the width of
/// their [Spread]. What the driver keeps has the spread of real logs, [Overhead].
final class Band {
    private static final double MIX = 0.02;

    /// The least and the most that a compute buffer was measured to be, as shares of the estimate.
    private record Spread(double least, double most) {
        /// On CUDA, where the graph is known: exact in all 5 829 measured loads but three.
        static final Spread NONE = new Spread(1, 1);

        /// Those three: Mamba over several GPUs, where few layers follow attention on one of them;
        /// it takes 1.3 to 2.4 % more.
        static final Spread PARTED_MAMBA = new Spread(1, 1.03);

        /// Known graphs as Vulkan orders them: 0.95 to 1.00 in 98 of 100 measured loads.
        static final Spread VULKAN = new Spread(0.95, 1.05);

        /// Mamba on Vulkan, 0.67 to 1.81, and quantized keys there without flash attention, up to
        /// 1.96.
        static final Spread VULKAN_ODD = new Spread(0.65, 2);

        /// Where a similar architecture's graph stands in. The 17 measured architectures, each
        /// taken for an unknown one, needed 0.52 to 1.25 of that in 99 of 100 loads.
        static final Spread SIMILAR = new Spread(0.5, 1.25);

        /// Of earlier builds only loads on people's own cards are known, `RealLogReport`: exact but
        /// for two on Metal, 1 and 2 % off. A tenth is our margin.
        static final Spread EARLIER = new Spread(0.9, 1.1);

        static Spread of(Plan plan) {
            var model = plan.scenario().model();
            if (model.analogous() || !ComputeReplay.knows(model.architecture())) {
                return SIMILAR;
            }
            if (plan.release() != Release.CURRENT) {
                return EARLIER;
            }
            if (plan.isCuda()) {
                boolean several = plan.scenario().rig().gpus().size() > 1;
                return several && hasMamba(model) ? PARTED_MAMBA : NONE;
            }
            boolean unpacked = !plan.isFlash() && plan.keyType().isQuantized();
            return unpacked || hasMamba(model) ? VULKAN_ODD : VULKAN;
        }

        private static boolean hasMamba(ModelSpec model) {
            return model.layers().stream()
                    .anyMatch(
                            layer ->
                                    layer.mixer() instanceof Mixer.Recurrent recurrent
                                            && (recurrent.kind() == Kind.MAMBA1
                                                    || recurrent.kind() == Kind.MAMBA2));
        }
    }

    private final double weights;
    private final Spread activations;

    Band(Plan plan) {
        var scenario = plan.scenario();
        weights = scenario.weights().origin() == WeightFile.Origin.MIX ? MIX : 0;
        activations = Spread.of(plan);
    }

    /// The least that a device may turn out to take.
    MemoryUse least(MemoryUse use, Overhead runtime) {
        return limit(use, runtime.low(), 1 - weights, activations.least());
    }

    /// The most that a device may turn out to take.
    MemoryUse most(MemoryUse use, Overhead runtime) {
        return limit(use, runtime.high(), 1 + weights, activations.most());
    }

    private static MemoryUse limit(
            MemoryUse use, Bytes runtime, double weights, double activations) {
        return new MemoryUse(
                scaled(use.weights(), weights),
                runtime,
                scaled(use.activations(), activations),
                use.kvCache());
    }

    private static Bytes scaled(Bytes size, double factor) {
        return new Bytes(Math.round(size.count() * factor));
    }
}
