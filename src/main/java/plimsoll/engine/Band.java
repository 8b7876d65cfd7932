package plimsoll.engine;

import plimsoll.core.Bytes;
import plimsoll.core.DeviceUse;
import plimsoll.core.MemoryUse;
import plimsoll.core.WeightFile;
import plimsoll.engine.graph.ComputeReplay;

/// How far the devices' real use may be from the estimate.
///
/// The KV cache is exact. So are weights read from a file; those of a quantizer's usual mix are
/// within 2 % of published files. Compute buffers are exact on CUDA where the graph is known; they
/// may be off by a quarter where it is a similar architecture's, or where Vulkan reorders it. The
/// overhead varies by device and driver.
final class Band {
    private static final double MIX = 0.02;
    private static final double SIMILAR = 0.25;

    private final double weights;
    private final double activations;
    private final Overhead runtime;

    Band(Plan plan) {
        var scenario = plan.scenario();
        boolean known = ComputeReplay.knows(scenario.model().architecture()) && plan.isCuda();
        weights = scenario.weights().origin() == WeightFile.Origin.MIX ? MIX : 0;
        activations = known ? 0 : SIMILAR;
        runtime = Overhead.of(scenario.backend());
    }

    /// The least that a device may turn out to take: `measured = estimate / (1 + activations)`.
    Bytes low(DeviceUse device) {
        var use = device.use();
        return sum(use, runtime.low(), 1 - weights, 1 / (1 + activations));
    }

    /// The most that a device may turn out to take: `measured = estimate / (1 - activations)`.
    Bytes high(DeviceUse device) {
        return sum(device.use(), runtime.high(), 1 + weights, 1 / (1 - activations));
    }

    private static Bytes sum(MemoryUse use, Bytes runtime, double weights, double activations) {
        return use.kvCache()
                .plus(runtime)
                .plus(scaled(use.weights(), weights))
                .plus(scaled(use.activations(), activations));
    }

    private static Bytes scaled(Bytes size, double factor) {
        return new Bytes(Math.round(size.count() * factor));
    }
}
