package plimsoll.core;

/// Everything that was chosen; what is asked about.
///
/// @param model the model
/// @param weights the file of it
/// @param rig the devices it is loaded on
/// @param engine the program that loads it
/// @param backend how that program uses the devices
/// @param context the context length that is asked for, of all slots together
/// @param cache how the KV cache is kept
/// @param batch how many tokens are worked on at once
/// @param gpuLayers how much of the model goes to the devices
public record Scenario(
        ModelSpec model,
        WeightFile weights,
        Rig rig,
        Engine engine,
        Backend backend,
        Tokens context,
        CacheOptions cache,
        BatchOptions batch,
        GpuLayers gpuLayers) {

    /// A scenario that leaves all but the essential to the defaults of llama.cpp's server.
    public Scenario(ModelSpec model, WeightFile weights, Rig rig, Engine engine, Tokens context) {
        this(
                model,
                weights,
                rig,
                engine,
                Backend.CUDA,
                context,
                CacheOptions.DEFAULT,
                BatchOptions.DEFAULT,
                GpuLayers.ALL);
    }

    public Estimate estimate() {
        return engine.estimate(this);
    }

    public Scenario withModel(ModelSpec other, WeightFile file) {
        return new Scenario(other, file, rig, engine, backend, context, cache, batch, gpuLayers);
    }

    public Scenario withWeights(WeightFile file) {
        return withModel(model, file);
    }

    public Scenario withRig(Rig other) {
        return new Scenario(
                model, weights, other, engine, backend, context, cache, batch, gpuLayers);
    }

    public Scenario withEngine(Engine other) {
        return new Scenario(model, weights, rig, other, backend, context, cache, batch, gpuLayers);
    }

    public Scenario withBackend(Backend other) {
        return new Scenario(model, weights, rig, engine, other, context, cache, batch, gpuLayers);
    }

    public Scenario withContext(Tokens tokens) {
        return new Scenario(model, weights, rig, engine, backend, tokens, cache, batch, gpuLayers);
    }

    public Scenario withCache(CacheOptions options) {
        return new Scenario(
                model, weights, rig, engine, backend, context, options, batch, gpuLayers);
    }

    public Scenario withBatch(BatchOptions options) {
        return new Scenario(
                model, weights, rig, engine, backend, context, cache, options, gpuLayers);
    }

    public Scenario withGpuLayers(GpuLayers layers) {
        return new Scenario(model, weights, rig, engine, backend, context, cache, batch, layers);
    }
}
