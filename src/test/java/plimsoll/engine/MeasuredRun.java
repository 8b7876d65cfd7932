package plimsoll.engine;

import java.util.Arrays;
import java.util.List;
import plimsoll.core.Architecture;
import plimsoll.core.Backend;
import plimsoll.core.BatchOptions;
import plimsoll.core.Bytes;
import plimsoll.core.CacheOptions;
import plimsoll.core.Estimate;
import plimsoll.core.FlashAttention;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.ModelSpec;
import plimsoll.core.Outputs;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// One run: what was asked of llama.cpp and the exact bytes that it allocated.
///
/// @param label the model, as messages name it
/// @param backend as the measurement named it
/// @param scenario what was asked
/// @param weights bytes on each device
/// @param caches the same
/// @param compute the same
/// @param host weights, caches and compute buffer on the host
record MeasuredRun(
        String label,
        String backend,
        Scenario scenario,
        List<Long> weights,
        List<Long> caches,
        List<Long> compute,
        List<Long> host) {

    /// A line of `runs.tsv`; its first line names the columns.
    static MeasuredRun of(String line, MeasuredModels models) {
        var f = line.split("\t");
        return of(f, models.of(f[0], f[1]));
    }

    static MeasuredRun of(String[] f, MeasuredModels.Loaded model) {
        var weights = longs(f[15]);
        return new MeasuredRun(
                f[0] + " " + f[1],
                f[2],
                scenario(f, model, weights.size()),
                weights,
                longs(f[16]),
                longs(f[17]),
                longs(f[18]));
    }

    private static List<Long> longs(String list) {
        return Arrays.stream(list.split(",")).map(Long::valueOf).toList();
    }

    private static Scenario scenario(String[] f, MeasuredModels.Loaded model, int devices) {
        var gpu = Gpu.custom("24 GiB", Bytes.ofGiB(24));
        return new Scenario(
                model.spec(),
                model.weights(),
                Rig.of(gpu, devices, Bytes.ZERO).withSplit(split(f)),
                Engines.LLAMA_CPP,
                f[2].startsWith("cuda") ? Backend.CUDA : Backend.VULKAN,
                new Tokens(Integer.parseInt(f[3])),
                new CacheOptions(
                        KvType.ofLabel(f[9]).orElseThrow(),
                        KvType.ofLabel(f[10]).orElseThrow(),
                        FlashAttention.ofLabel(f[8]).orElseThrow(),
                        f[14].equals("1"),
                        f[13].equals("1")),
                new BatchOptions(
                        Integer.parseInt(f[4]),
                        Integer.parseInt(f[5]),
                        Integer.parseInt(f[6]),
                        f[7].equals("1"),
                        Outputs.ofLabel(f[12]).orElseThrow()),
                layers(f));
    }

    private static GpuLayers layers(String[] f) {
        var layers = f[11].equals("-1") ? GpuLayers.ALL : new GpuLayers(Integer.parseInt(f[11]));
        return f.length > 19 ? layers.withHostExperts(Integer.parseInt(f[19])) : layers;
    }

    private static List<Integer> split(String[] f) {
        return f.length > 20
                ? Arrays.stream(f[20].split(",")).map(Integer::valueOf).toList()
                : List.of();
    }

    /// The buffers measured on the devices, and the band of them. Taken off the estimate's band is
    /// what no run without a GPU can measure: the least and the most of the driver's overhead.
    ///
    /// @param estimate of this run
    BufferBand band(Estimate estimate) {
        return band(estimate, Bytes.ZERO, sum(weights) + sum(caches) + sum(compute));
    }

    /// The same of the compute buffers alone.
    BufferBand computeBand() {
        var estimate = scenario.estimate();
        var use = estimate.onDevices();
        return band(estimate, use.weights().plus(use.kvCache()), sum(compute));
    }

    private BufferBand band(Estimate estimate, Bytes apart, long measured) {
        var overhead = Overhead.of(scenario.backend(), scenario.rig().first());
        int devices = weights.size();
        return new BufferBand(
                measured,
                estimate.low().count() - apart.count() - devices * overhead.low().count(),
                estimate.high().count() - apart.count() - devices * overhead.high().count());
    }

    /// This run as if the architecture of the model were not known.
    MeasuredRun asUnknown() {
        var m = scenario.model();
        var model =
                new ModelSpec(
                        m.id(),
                        m.name(),
                        Architecture.QWEN3,
                        m.embeddingLength(),
                        m.vocabulary(),
                        m.trainedContext(),
                        m.layers(),
                        m.tiedEmbeddings(),
                        m.perLayerEmbedding(),
                        m.ropeFactors(),
                        m.scaledEmbedding(),
                        true);
        var changed = scenario.withModel(model, scenario.weights());
        return new MeasuredRun(label, backend, changed, weights, caches, compute, host);
    }

    private static long sum(List<Long> sizes) {
        return sizes.stream().mapToLong(Long::longValue).sum();
    }

    boolean isOnOneGpu() {
        return weights.size() == 1
                && scenario.gpuLayers().isAllOf(scenario.model())
                && scenario.cache().onGpu();
    }
}
