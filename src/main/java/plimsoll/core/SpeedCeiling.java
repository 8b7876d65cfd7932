package plimsoll.core;

import java.util.OptionalDouble;

/// The most tokens a second that memory bandwidth allows one conversation.
public final class SpeedCeiling {
    private SpeedCeiling() {}

    /// `bandwidth / (active weights + KV cache)`: each new token reads both once. An upper bound;
    /// computing and waiting come on top. Nothing where the bandwidth is not known or a part of
    /// the model is not on the device.
    public static OptionalDouble of(Estimate estimate) {
        var scenario = estimate.scenario();
        long bandwidth = scenario.rig().bandwidth();
        boolean whole = scenario.gpuLayers().isAllOf(scenario.model());
        return bandwidth == 0 || !whole
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) bandwidth / read(estimate).count());
    }

    /// What is read for each new token: the weights that it goes through and the cache of one
    /// slot.
    public static Bytes read(Estimate estimate) {
        var use = estimate.onDevices();
        var scenario = estimate.scenario();
        double weights = use.weights().count() * activeShare(scenario);
        return new Bytes(Math.round(weights) + use.kvCache().count() / scenario.batch().slots());
    }

    /// The share of the weights that a token goes through: of the experts only those it uses.
    private static double activeShare(Scenario scenario) {
        double usedExperts = usedExperts(scenario.model());
        long all = 0;
        double active = 0;
        for (Tensor tensor : scenario.weights().tensors()) {
            long size = tensor.size().count();
            all += size;
            active += tensor.name().contains("_exps.") ? size * usedExperts : size;
        }
        return active / all;
    }

    private static double usedExperts(ModelSpec model) {
        return model.layers().stream()
                .map(Layer::feedForward)
                .filter(FeedForward.Experts.class::isInstance)
                .map(FeedForward.Experts.class::cast)
                .mapToDouble(experts -> (double) experts.used() / experts.count())
                .findFirst()
                .orElse(1);
    }
}
