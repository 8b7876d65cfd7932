package plimsoll.plan;

import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.catalog.Nearest;
import plimsoll.core.Backend;
import plimsoll.core.BatchOptions;
import plimsoll.core.CacheOptions;
import plimsoll.core.Engine;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Outputs;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;
import plimsoll.detect.Detector;
import plimsoll.engine.Engines;
import plimsoll.words.Words;

/// Which scenario a JSON object means. What it leaves out is as the engine does it when it is not
/// told: the model's whole trained context, an f16 cache, all layers on one GPU, no reserve.
public final class ScenarioReader {
    /// The most tokens of a batch.
    static final int BATCH = 1 << 20;

    static final int SLOTS = 256;
    static final int LAYERS = 10_000;

    private static final List<String> FILE_TYPES = labels(FileType.every(), FileType::label);
    private static final List<String> CACHE_TYPES =
            labels(Arrays.asList(KvType.values()), KvType::label);
    private static final List<String> ENGINES = labels(Engines.all(), Engine::id);
    private static final List<String> BACKENDS =
            labels(Arrays.asList(Backend.values()), Backend::label);
    private static final List<String> FLASH =
            labels(Arrays.asList(FlashAttention.values()), FlashAttention::label);
    private static final List<String> OUTPUTS =
            labels(Arrays.asList(Outputs.values()), Outputs::label);

    private final Catalog catalog;
    private final RigReader rigs;
    private final ModelFiles files = new ModelFiles();

    /// Whether a model from a file may be planned with other weights than those in it.
    private final boolean otherWeights;

    public ScenarioReader(Catalog catalog) {
        this(catalog, Detector.own());
    }

    /// @param detector asked for the devices of scenarios that leave them to it
    public ScenarioReader(Catalog catalog, Detector detector) {
        this(catalog, detector, false);
    }

    private ScenarioReader(Catalog catalog, Detector detector, boolean otherWeights) {
        this.catalog = catalog;
        this.rigs = new RigReader(catalog, detector);
        this.otherWeights = otherWeights;
    }

    /// A reader of what was planned in the window, where a model from a file can be given other
    /// weights than its own.
    static ScenarioReader ofPlans(Catalog catalog) {
        return new ScenarioReader(catalog, Detector.own(), true);
    }

    /// The scenario in `object`. Whether its engine would start it is another question,
    /// [Engine#refusal(Scenario)].
    ///
    /// @throws PlanException if a field is unknown, of another type, or out of range
    public Scenario scenario(JsonObject object) throws PlanException {
        var fields = new Fields(object);
        fields.areAmong(Names.OF_SCENARIO);
        CatalogModel model = model(fields);
        Engine engine = engine(fields);
        WeightFile weights = weights(fields, model, engine);
        Rig rig = rigs.rig(fields);
        return new Scenario(
                model.spec(),
                weights,
                rig,
                engine,
                backend(fields),
                context(fields).orElseGet(() -> engine.usualContext(model.spec(), rig)),
                cache(fields, engine),
                batch(fields),
                gpuLayers(fields));
    }

    /// What to know about a scenario whose model was read from a file, a sentence each.
    List<String> notes(Scenario scenario) {
        return files.notes(scenario.model().id());
    }

    private CatalogModel model(Fields fields) throws PlanException {
        String id = fields.text(Names.MODEL).orElseThrow(ScenarioReader::noModel);
        if (ModelFiles.isNamedAsFile(id)) {
            return files.model(id);
        }
        Optional<CatalogModel> model = catalog.model(id);
        if (model.isEmpty() && ModelFiles.exists(id)) {
            return files.model(id);
        }
        return model.orElseThrow(() -> unknown(Names.MODEL, id, catalog.nearestModels(id)));
    }

    private static PlanException noModel() {
        return new PlanException(Names.MODEL, Words.of("wrong.no-model"));
    }

    static PlanException unknown(String field, String id, List<String> nearest) {
        String name = JsonText.quoted(id);
        String what =
                nearest.isEmpty()
                        ? Words.of("wrong.not-known", name)
                        : Words.of("wrong.nearest", name, either(nearest));
        return new PlanException(field, what);
    }

    /// `a, b or c`.
    static String either(List<String> names) {
        int last = names.size() - 1;
        String head = String.join(", ", names.subList(0, last));
        return head.isEmpty() ? names.get(last) : Words.of("wrong.either", head, names.get(last));
    }

    private WeightFile weights(Fields fields, CatalogModel model, Engine engine)
            throws PlanException {
        Optional<String> label = fields.text(Names.WEIGHTS);
        Optional<FileType> own = model.ownFile().map(WeightFile::type).filter(engine::loads);
        FileType usual = own.orElseGet(() -> engine.usualWeights(model.spec()));
        if (label.isEmpty()) {
            return model.weights(usual);
        }
        FileType type = FileType.ofLabel(label.get()).orElseThrow(() -> noWeights(label.get()));
        if (!otherWeights && own.isPresent() && type != usual) {
            throw notOwn(type, usual);
        }
        return model.weights(type);
    }

    private static PlanException notOwn(FileType type, FileType own) {
        return new PlanException(
                Names.WEIGHTS, Words.of("wrong.other-weights", type.label(), own.label()));
    }

    private static PlanException noWeights(String label) {
        String nearest = either(Nearest.of(FILE_TYPES, label));
        return new PlanException(
                Names.WEIGHTS, Words.of("wrong.no-weights", JsonText.quoted(label), nearest));
    }

    private static Engine engine(Fields fields) throws PlanException {
        return fields.choice(Names.ENGINE, ENGINES, Engines::ofId).orElse(Engines.LLAMA_CPP);
    }

    private static Backend backend(Fields fields) throws PlanException {
        return fields.choice(Names.BACKEND, BACKENDS, Backend::ofLabel).orElse(Backend.CUDA);
    }

    private static Optional<Tokens> context(Fields fields) throws PlanException {
        return fields.whole(Names.CONTEXT, 1, Tokens.MAX.count()).map(Tokens::new);
    }

    private static CacheOptions cache(Fields fields, Engine engine) throws PlanException {
        KvType type = engine.usualCacheType();
        CacheOptions usual = CacheOptions.DEFAULT.withTypes(type, type);
        return new CacheOptions(
                cacheType(fields, Names.CACHE_K).orElse(usual.keyType()),
                cacheType(fields, Names.CACHE_V).orElse(usual.valueType()),
                flashAttention(fields).orElse(usual.flashAttention()),
                fields.flag(Names.SWA_FULL, usual.fullWindow()),
                fields.flag(Names.KV_OFFLOAD, usual.onGpu()),
                fields.share(Names.UTILIZATION).orElse(usual.utilization()));
    }

    private static Optional<KvType> cacheType(Fields fields, String name) throws PlanException {
        return fields.choice(name, CACHE_TYPES, KvType::ofLabel);
    }

    private static Optional<FlashAttention> flashAttention(Fields fields) throws PlanException {
        return fields.choice(Names.FLASH_ATTENTION, FLASH, FlashAttention::ofLabel);
    }

    private static BatchOptions batch(Fields fields) throws PlanException {
        BatchOptions usual = BatchOptions.DEFAULT;
        return new BatchOptions(
                fields.whole(Names.BATCH, 1, BATCH).orElse(usual.batch()),
                fields.whole(Names.UBATCH, 1, BATCH).orElse(usual.ubatch()),
                fields.whole(Names.SLOTS, 1, SLOTS).orElse(usual.slots()),
                fields.flag(Names.KV_UNIFIED, usual.unified()),
                fields.choice(Names.OUTPUTS, OUTPUTS, Outputs::ofLabel).orElse(usual.outputs()));
    }

    private static GpuLayers gpuLayers(Fields fields) throws PlanException {
        return new GpuLayers(
                layers(fields, Names.GPU_LAYERS).orElse(GpuLayers.EVERY),
                layers(fields, Names.CPU_MOE).orElse(0));
    }

    private static Optional<Integer> layers(Fields fields, String name) throws PlanException {
        var value = fields.value(name);
        if (value.isPresent() && Fields.plain(value.get()).equals(Names.EVERY)) {
            return Optional.of(GpuLayers.EVERY);
        }
        try {
            return fields.whole(name, 0, LAYERS);
        } catch (PlanException e) {
            throw new PlanException(name, Words.of("wrong.layers", LAYERS));
        }
    }

    private static <T> List<String> labels(Collection<T> things, Function<T, String> label) {
        return things.stream().map(label).toList();
    }
}
