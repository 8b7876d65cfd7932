package plimsoll.engine.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Backend;
import plimsoll.core.CacheOptions;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.KvType;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;
import plimsoll.engine.graph.Load.Batch;
import plimsoll.engine.graph.Load.Cells;
import plimsoll.engine.graph.Load.Reserve;
import plimsoll.weights.WeightFiles;

/// Loads of the catalog's models, for tests.
final class Loads {
    private static final List<ModelSpec> MODELS =
            Catalog.bundled().models().stream().map(CatalogModel::spec).toList();

    private Loads() {}

    static List<ModelSpec> models() {
        return MODELS;
    }

    /// A usual load of `model`, all of it on one GPU.
    static Load usual(ModelSpec model, boolean flash) {
        return new Load(
                model,
                file(model),
                new Batch(512, 1, 1),
                new Cells(8192, 2048, 1),
                cache(KvType.F16, KvType.F16, flash ? FlashAttention.ON : FlashAttention.OFF, true),
                flash,
                new Places(Backend.CUDA, List.of(0, model.layers().size() + 1)),
                new Reserve(true, true));
    }

    static WeightFile file(ModelSpec model) {
        return WeightFiles.of(model, FileType.Q4_K_M);
    }

    /// Any load that llama.cpp would start.
    static Load any(SplittableRandom random) {
        var model = MODELS.get(random.nextInt(MODELS.size()));
        int sequences = 1 << random.nextInt(3);
        int tokens = sequences * random.nextInt(1, 600);
        boolean unified = random.nextBoolean();
        long full = 256 * random.nextLong(1, 300);
        boolean flash = random.nextBoolean();
        return new Load(
                model,
                file(model),
                new Batch(tokens, sequences, random.nextInt(1, tokens + 1)),
                new Cells(full, 256 * random.nextLong(1, full / 256 + 1), unified ? 1 : sequences),
                cache(random, flash),
                flash,
                new Places(
                        random.nextBoolean() ? Backend.CUDA : Backend.VULKAN,
                        starts(random, model.layers().size() + 1)),
                new Reserve(random.nextBoolean(), random.nextBoolean()));
    }

    private static CacheOptions cache(SplittableRandom random, boolean flash) {
        var types = KvType.all();
        var key = types.get(random.nextInt(types.size()));
        var value = flash ? types.get(random.nextInt(types.size())) : KvType.F16;
        var without = random.nextBoolean() ? FlashAttention.OFF : FlashAttention.AUTO;
        return cache(key, value, flash ? FlashAttention.ON : without, random.nextInt(4) > 0);
    }

    private static CacheOptions cache(
            KvType key, KvType value, FlashAttention flash, boolean onGpu) {
        return new CacheOptions(key, value, flash, false, onGpu);
    }

    private static List<Integer> starts(SplittableRandom random, int end) {
        var starts = new ArrayList<Integer>();
        int start = random.nextBoolean() ? 0 : random.nextInt(end);
        for (int gpus = random.nextInt(1, 4); gpus > 0; gpus--) {
            starts.add(start);
            start = random.nextInt(start, end);
        }
        starts.add(end);
        return starts;
    }
}
