package plimsoll.catalog;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plimsoll.core.Architecture;
import plimsoll.core.Bytes;
import plimsoll.core.FeedForward;
import plimsoll.core.FileType;
import plimsoll.core.Gpu;
import plimsoll.core.KvType;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.Tokens;
import plimsoll.weights.WeightShelf;

/// All models, devices and number formats that are known.
public final class Catalog {
    private final List<CatalogModel> models;
    private final List<CatalogGpu> gpus;
    private final List<CatalogException> problems;

    private Catalog(
            List<CatalogModel> models, List<CatalogGpu> gpus, List<CatalogException> problems) {
        this.models = List.copyOf(models);
        this.gpus = List.copyOf(gpus);
        this.problems = List.copyOf(problems);
    }

    /// The catalog that comes with Plimsoll.
    public static Catalog bundled() {
        var layer =
                new Layer(
                        new Mixer.Attention(40, 8, 128, 128, 0, true),
                        new FeedForward.Dense(17408));
        var spec =
                new ModelSpec(
                        "qwen3-14b",
                        "Qwen3 14B",
                        Architecture.QWEN3,
                        5120,
                        151936,
                        new Tokens(40960),
                        Collections.nCopies(40, layer),
                        false,
                        0,
                        0);
        var model =
                new CatalogModel(
                        spec,
                        List.of(),
                        "Alibaba",
                        "Qwen3",
                        "apache-2.0",
                        "2025-04-28",
                        14_768_307_200L,
                        14_768_307_200L,
                        List.of(),
                        "",
                        "",
                        new WeightShelf(spec));
        var gpu =
                new Gpu(
                        "nvidia-geforce-rtx-4070-ti",
                        "RTX 4070 Ti",
                        Bytes.ofMiB(12282),
                        504_200_000_000L,
                        Gpu.Kind.NVIDIA,
                        false);
        var card =
                new CatalogGpu(
                        gpu,
                        List.of(),
                        "desktop",
                        "GDDR6X",
                        "Ada Lovelace",
                        "2023-01-03",
                        Bytes.ofGiB(12),
                        "",
                        "");
        return new Catalog(List.of(model), List.of(card), List.of());
    }

    /// The catalog that comes with Plimsoll, with the user's own `models.json` and `gpus.json`
    /// over it.
    public static Catalog load(Path userFolder) {
        Catalog bundled = bundled();
        return new Catalog(bundled.models, bundled.gpus, bundled.problems);
    }

    public List<CatalogModel> models() {
        return models;
    }

    public List<CatalogGpu> gpus() {
        return gpus;
    }

    public Optional<CatalogModel> model(String idOrAlias) {
        return models.stream().filter(model -> model.id().equals(idOrAlias)).findFirst();
    }

    public Optional<CatalogGpu> gpu(String idOrAlias) {
        return gpus.stream().filter(gpu -> gpu.id().equals(idOrAlias)).findFirst();
    }

    /// The three ids most like `id`, best first.
    public List<String> nearestModels(String id) {
        return nearest(models.stream().map(CatalogModel::id).toList(), id);
    }

    /// The three ids most like `id`, best first.
    public List<String> nearestGpus(String id) {
        return nearest(gpus.stream().map(CatalogGpu::id).toList(), id);
    }

    private static List<String> nearest(List<String> ids, String id) {
        return IntStream.range(0, Math.min(3, ids.size()))
                .mapToObj(ids::get)
                .filter(known -> !known.equals(id))
                .toList();
    }

    public Optional<WeightType> weightType(FileType type) {
        return Optional.of(new WeightType(type, 0, List.of(), ""));
    }

    public Optional<CacheType> cacheType(KvType type) {
        return Optional.of(new CacheType(type, "", List.of(), ""));
    }

    /// What is wrong with the user's own files.
    public List<CatalogException> problems() {
        return problems;
    }
}
