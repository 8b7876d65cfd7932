package plimsoll.core;

/// How many of a model's layers go to the GPU. The output counts as one more layer, and it is the
/// last ones that go.
///
/// @param count `0 <= count`; [#ALL] for every layer whatever their number
public record GpuLayers(int count) {
    public static final GpuLayers ALL = new GpuLayers(Integer.MAX_VALUE);

    public GpuLayers {
        if (count < 0) {
            throw new IllegalArgumentException("negative layers: " + count);
        }
    }

    /// How many of a model's `layers + 1` layers that is.
    public int of(ModelSpec model) {
        return Math.min(count, model.layers().size() + 1);
    }

    public boolean isAllOf(ModelSpec model) {
        return of(model) == model.layers().size() + 1;
    }
}
