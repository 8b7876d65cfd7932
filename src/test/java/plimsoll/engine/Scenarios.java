package plimsoll.engine;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import plimsoll.core.Backend;
import plimsoll.core.BatchOptions;
import plimsoll.core.Bytes;
import plimsoll.core.CacheOptions;
import plimsoll.core.FeedForward;
import plimsoll.core.FlashAttention;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.ModelSpec;
import plimsoll.core.Outputs;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// Random scenarios of the measured models.
final class Scenarios {
    private static final MeasuredModels MODELS = MeasuredModels.golden();
    private static final List<MeasuredModels.Loaded> ALL = List.copyOf(MODELS.all());

    private Scenarios() {}

    /// A scenario with all of its model on one GPU, in a server.
    static Scenario simple(SplittableRandom random) {
        var model = pick(ALL, random);
        var gpu = Gpu.custom("card", Bytes.ofMiB(random.nextInt(2_000, 200_000)));
        return new Scenario(
                model.spec(),
                model.weights(),
                Rig.of(gpu, 1, Bytes.ofMiB(512)),
                Engines.LLAMA_CPP,
                Backend.CUDA,
                new Tokens(random.nextInt(1, 140_000)),
                cache(random),
                batch(random),
                GpuLayers.ALL);
    }

    /// A scenario of any kind: several GPUs, a part of the model on them, either backend.
    static Scenario any(SplittableRandom random) {
        var scenario = simple(random);
        int layers = random.nextInt(scenario.model().layers().size() + 2);
        return scenario.withRig(
                        Rig.of(scenario.rig().first(), random.nextInt(1, 5), Bytes.ofMiB(512)))
                .withBackend(pick(List.of(Backend.values()), random))
                .withBatch(scenario.batch().withOutputs(pick(List.of(Outputs.values()), random)))
                .withGpuLayers(random.nextBoolean() ? GpuLayers.ALL : new GpuLayers(layers));
    }

    /// A scenario of a model of experts, some of them on the host, on one GPU or several, perhaps
    /// split in some proportion.
    static Scenario parted(SplittableRandom random) {
        var loaded = pick(ALL.stream().filter(model -> isMixture(model.spec())).toList(), random);
        var scenario = any(random).withModel(loaded.spec(), loaded.weights());
        int gpus = scenario.rig().gpus().size();
        var split = IntStream.range(0, gpus).map(_ -> random.nextInt(1, 5)).boxed().toList();
        var rig = random.nextBoolean() ? scenario.rig() : scenario.rig().withSplit(split);
        int experts = random.nextInt(loaded.spec().layers().size() + 2);
        return scenario.withRig(rig).withGpuLayers(scenario.gpuLayers().withHostExperts(experts));
    }

    private static boolean isMixture(ModelSpec model) {
        return model.layers().stream()
                .anyMatch(layer -> layer.feedForward() instanceof FeedForward.Experts);
    }

    /// A measured model at the defaults.
    static Scenario of(String model, String weights, int context) {
        var loaded = MODELS.of(model, weights);
        var gpu = Gpu.custom("card", Bytes.ofMiB(12_282));
        var rig = Rig.of(gpu, 1, Bytes.ofMiB(512));
        return new Scenario(
                loaded.spec(), loaded.weights(), rig, Engines.LLAMA_CPP, new Tokens(context));
    }

    private static CacheOptions cache(SplittableRandom random) {
        var flash = pick(List.of(FlashAttention.values()), random);
        var type = pick(KvType.all(), random);
        var value = flash == FlashAttention.OFF && type.isQuantized() ? KvType.F16 : type;
        return new CacheOptions(type, value, flash, random.nextInt(8) == 0, random.nextInt(8) != 0);
    }

    private static BatchOptions batch(SplittableRandom random) {
        return new BatchOptions(
                2048,
                pick(List.of(32, 128, 512, 1024, 2048), random),
                random.nextInt(1, 5),
                random.nextBoolean(),
                Outputs.SERVER);
    }

    private static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
