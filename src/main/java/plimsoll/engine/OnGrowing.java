package plimsoll.engine;

import java.util.List;
import plimsoll.core.Bytes;
import plimsoll.core.DeviceUse;
import plimsoll.core.Estimate;
import plimsoll.core.Gpu;
import plimsoll.core.Holding;
import plimsoll.core.MemoryUse;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;

/// A program whose caches grow while one talks with it. What is counted is what it takes when every
/// conversation has reached its length, and the last step makes its copies.
interface OnGrowing extends OnCheckpoint {
    /// Its caches.
    GrowingCaches caches(Scenario scenario);

    /// Bytes that computing takes at most, at that length.
    long computing(Scenario scenario, int length);

    /// What the driver and the program keep of a device.
    Overhead runtime(Scenario scenario, Gpu gpu);

    /// The least that computing may take, as a share of what is counted.
    double LEAST = 0.3;

    /// The most: freed memory that is kept for later, and too small for what comes later.
    double MOST = 1.6;

    /// Weights of a usual mix are within 2 % of published files.
    double MIX = 0.02;

    @Override
    default boolean sharesLayers() {
        return false;
    }

    @Override
    default long cacheRead(Scenario scenario) {
        var caches = caches(scenario);
        int length = OnCheckpoint.length(scenario).count();
        int all = scenario.batch().slots() * scenario.rig().gpus().size();
        return caches.size(length) / all;
    }

    @Override
    default Estimate estimate(Scenario scenario) {
        int length = OnCheckpoint.length(scenario).count();
        return new Estimate(
                scenario,
                context(scenario),
                OnCheckpoint.length(scenario),
                true,
                caches(scenario).parts(length),
                devices(scenario, length),
                MemoryUse.NONE,
                Holding.GROWING);
    }

    /// Every device has as much of the layers as the others.
    private List<DeviceUse> devices(Scenario scenario, int length) {
        int gpus = scenario.rig().gpus().size();
        var weights = new Bytes(Math.ceilDiv(scenario.weights().size().count(), gpus));
        var cache = new Bytes(Math.ceilDiv(caches(scenario).size(length), gpus));
        var computing = new Bytes(computing(scenario, length));
        double mix = scenario.weights().origin() == WeightFile.Origin.MIX ? MIX : 0;
        return scenario.rig().gpus().stream()
                .map(
                        gpu ->
                                use(
                                        scenario,
                                        gpu,
                                        new MemoryUse(weights, Bytes.ZERO, computing, cache),
                                        mix))
                .toList();
    }

    private DeviceUse use(Scenario scenario, Gpu gpu, MemoryUse all, double mix) {
        var runtime = runtime(scenario, gpu);
        return new DeviceUse(
                gpu,
                scenario.rig().capacity(gpu),
                with(all, runtime.usual(), 1, 1),
                with(all, runtime.low(), 1 - mix, LEAST),
                with(all, runtime.high(), 1 + mix, MOST));
    }

    private static MemoryUse with(MemoryUse all, Bytes runtime, double weights, double computing) {
        return new MemoryUse(
                Vllm.scaled(all.weights(), weights),
                runtime,
                Vllm.scaled(all.activations(), computing),
                all.kvCache());
    }
}
