package plimsoll.core;

import java.util.List;

/// What a scenario takes of one place, part by part.
///
/// @param weights the model itself
/// @param runtime what the driver and the engine keep for themselves
/// @param activations buffers that computing needs
/// @param kvCache keys, values and recurrent states
public record MemoryUse(Bytes weights, Bytes runtime, Bytes activations, Bytes kvCache) {
    public static final MemoryUse NONE =
            new MemoryUse(Bytes.ZERO, Bytes.ZERO, Bytes.ZERO, Bytes.ZERO);

    public Bytes total() {
        return weights.plus(runtime).plus(activations).plus(kvCache);
    }

    public MemoryUse plus(MemoryUse other) {
        return new MemoryUse(
                weights.plus(other.weights),
                runtime.plus(other.runtime),
                activations.plus(other.activations),
                kvCache.plus(other.kvCache));
    }

    public Bytes of(Part part) {
        return switch (part) {
            case WEIGHTS -> weights;
            case RUNTIME -> runtime;
            case ACTIVATIONS -> activations;
            case KV_CACHE -> kvCache;
        };
    }

    /// The sizes in the order in which they are stacked, [Part#all()].
    public List<Bytes> sizes() {
        return List.of(weights, runtime, activations, kvCache);
    }
}
