package plimsoll.core;

/// How much of a model goes to the GPU: so many of its layers, and of the first of them not the
/// experts. The output counts as one more layer, and it is the last ones that go.
///
/// @param count `0 <= count`; that of [#ALL] for every layer whatever their number
/// @param hostExperts of how many of the model's first layers the experts stay on the host
///     (`--n-cpu-moe`), `0 <= hostExperts`; [#EVERY] for those of all
public record GpuLayers(int count, int hostExperts) {
    /// More layers than any model has.
    public static final int EVERY = Integer.MAX_VALUE;

    public static final GpuLayers ALL = new GpuLayers(EVERY);

    public GpuLayers {
        if (count < 0 || hostExperts < 0) {
            throw new IllegalArgumentException("negative layers: " + count + ", " + hostExperts);
        }
    }

    /// So many layers with their experts.
    public GpuLayers(int count) {
        this(count, 0);
    }

    /// As many layers, with the experts of the first `layers` on the host.
    public GpuLayers withHostExperts(int layers) {
        return new GpuLayers(count, layers);
    }

    /// So many layers, with the same experts on the host.
    public GpuLayers withCount(int layers) {
        return new GpuLayers(layers, hostExperts);
    }

    /// How many of a model's `layers + 1` layers that is.
    public int of(ModelSpec model) {
        return Math.min(count, model.layers().size() + 1);
    }

    /// Whether that is every layer of any model.
    public boolean isEvery() {
        return count == EVERY;
    }

    public boolean isAllOf(ModelSpec model) {
        return of(model) == model.layers().size() + 1;
    }

    /// Of how many of a model's first layers the experts stay on the host.
    public int hostExpertsOf(ModelSpec model) {
        return Math.min(hostExperts, model.layers().size());
    }
}
