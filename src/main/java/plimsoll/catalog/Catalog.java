package plimsoll.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.core.Architecture;
import plimsoll.core.FileType;
import plimsoll.core.KvType;
import plimsoll.words.Words;

/// All models, devices and number formats that are known.
public final class Catalog {
    private final Map<String, CatalogModel> models;
    private final Map<String, CatalogGpu> gpus;
    private final Map<String, WeightType> weightTypes;
    private final Map<String, CacheType> cacheTypes;
    private final Map<String, Evidence> evidence;
    private final Map<String, CatalogModel> modelNames = new HashMap<>();
    private final Map<String, CatalogGpu> gpuNames = new HashMap<>();
    private final List<CatalogException> problems = new ArrayList<>();

    private Catalog() {
        var bundle = new Bundle(problems);
        models = bundle.all("models", "id", ModelReader::model);
        gpus = bundle.all("gpus", "id", GpuReader::gpu);
        weightTypes = bundle.all("weights", "type", TypeReader::weightType);
        cacheTypes = bundle.all("caches", "type", TypeReader::cacheType);
        evidence = bundle.all("evidence", "architecture", EvidenceReader::evidence);
    }

    /// The catalog that comes with Plimsoll.
    public static Catalog bundled() {
        return new Catalog().named();
    }

    /// The catalog that comes with Plimsoll, with the user's own `models.json` and `gpus.json`
    /// over it: their entries take the place of those with the same id. What is wrong with them is
    /// left alone and kept among the problems.
    public static Catalog load(Path userFolder) {
        var catalog = new Catalog();
        catalog.models.putAll(catalog.read(userFolder, "models.json", ModelReader::model));
        catalog.gpus.putAll(catalog.read(userFolder, "gpus.json", GpuReader::gpu));
        return catalog.named();
    }

    private <T> Map<String, T> read(Path folder, String name, CatalogFile.Maker<T> maker) {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Map.of();
        }
        if (!Files.isRegularFile(file)) {
            problems.add(
                    new CatalogException(file.toString(), "", "", Words.of("catalog.no-file")));
            return Map.of();
        }
        try (var input = Files.newInputStream(file)) {
            return new CatalogFile(file.toString(), problems).read(input, "id", maker);
        } catch (IOException _) {
            problems.add(new CatalogException(file.toString(), "", "", Words.of("catalog.unread")));
            return Map.of();
        }
    }

    /// Ids come before aliases and names.
    private Catalog named() {
        for (CatalogModel model : models.values()) {
            modelNames.putIfAbsent(Nearest.letters(model.id()), model);
        }
        for (CatalogGpu gpu : gpus.values()) {
            gpuNames.putIfAbsent(Nearest.letters(gpu.id()), gpu);
        }
        for (CatalogModel model : models.values()) {
            name(modelNames, model, model.aliases(), model.name());
        }
        for (CatalogGpu gpu : gpus.values()) {
            name(gpuNames, gpu, gpu.aliases(), gpu.name());
        }
        return this;
    }

    private static <T> void name(Map<String, T> names, T entry, List<String> aliases, String name) {
        for (String alias : aliases) {
            names.putIfAbsent(Nearest.letters(alias), entry);
        }
        names.putIfAbsent(Nearest.letters(name), entry);
    }

    public List<CatalogModel> models() {
        return List.copyOf(models.values());
    }

    public List<CatalogGpu> gpus() {
        return List.copyOf(gpus.values());
    }

    /// The model with that id, alias or name; case, spaces and punctuation do not matter.
    public Optional<CatalogModel> model(String idOrAlias) {
        return Optional.ofNullable(models.get(idOrAlias))
                .or(() -> Optional.ofNullable(modelNames.get(Nearest.letters(idOrAlias))));
    }

    /// The device with that id, alias or name; case, spaces and punctuation do not matter.
    public Optional<CatalogGpu> gpu(String idOrAlias) {
        return Optional.ofNullable(gpus.get(idOrAlias))
                .or(() -> Optional.ofNullable(gpuNames.get(Nearest.letters(idOrAlias))));
    }

    /// The three ids most like `id`, best first.
    public List<String> nearestModels(String id) {
        return Nearest.of(models.keySet(), id);
    }

    /// The three ids most like `id`, best first.
    public List<String> nearestGpus(String id) {
        return Nearest.of(gpus.keySet(), id);
    }

    public Optional<WeightType> weightType(FileType type) {
        return Optional.ofNullable(weightTypes.get(type.label()));
    }

    public Optional<CacheType> cacheType(KvType type) {
        return Optional.ofNullable(cacheTypes.get(type.label()));
    }

    /// What was measured of models of that architecture.
    public Optional<Evidence> evidence(Architecture architecture) {
        return Optional.ofNullable(evidence.get(architecture.label()));
    }

    /// What is wrong with files of the catalog; the entries concerned are left out of it.
    public List<CatalogException> problems() {
        return List.copyOf(problems);
    }
}
