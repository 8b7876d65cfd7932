package plimsoll.engine;

import plimsoll.core.Bytes;
import plimsoll.core.DeviceUse;
import plimsoll.core.MemoryUse;
import plimsoll.core.WeightFile;

/// How far the devices' real use may be from the estimate.
///
/// The KV cache is exact. So are weights read from a file; those of a quantizer's usual mix are
/// within 2 % of published files. Compute buffers are off by the worst error measured for their
/// graph; by half, the worst error of all, where something is on the host; by a quarter where the
/// graph is a similar architecture's, where there are several devices, or Vulkan reorders the
/// graph. The overhead varies by device and driver.
final class Band {
    private static final double MIX = 0.02;
    private static final double HOSTED = 0.5;
    private static final double SIMILAR = 0.25;

    private final double weights;
    private final double tooLow;
    private final double tooHigh;
    private final Overhead runtime;

    Band(Plan plan, Dimensions model) {
        var scenario = plan.scenario();
        var architecture = scenario.model().architecture();
        var misses = Misses.of(Graph.of(architecture, model), scenario.batch().outputs());
        double least = least(plan);
        weights = scenario.weights().origin() == WeightFile.Origin.MIX ? MIX : 0;
        tooLow = Math.max(least, misses.low());
        tooHigh = Math.max(least, misses.high());
        runtime = Overhead.of(scenario.backend());
    }

    private static double least(Plan plan) {
        var scenario = plan.scenario();
        if (!plan.placement().isAllOnDevices() || !plan.cache().onGpu()) {
            return HOSTED;
        }
        boolean measured =
                Graph.isMeasured(scenario.model().architecture())
                        && plan.isCuda()
                        && scenario.rig().gpus().size() == 1;
        return measured ? 0 : SIMILAR;
    }

    /// The least that a device may turn out to take: `measured = estimate / (1 + tooHigh)`.
    Bytes low(DeviceUse device) {
        var use = device.use();
        return sum(use, runtime.low(), 1 - weights, 1 / (1 + tooHigh));
    }

    /// The most that a device may turn out to take: `measured = estimate / (1 - tooLow)`.
    Bytes high(DeviceUse device) {
        return sum(device.use(), runtime.high(), 1 + weights, 1 / (1 - tooLow));
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
