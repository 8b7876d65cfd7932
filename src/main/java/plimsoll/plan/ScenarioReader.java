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
import plimsoll.core.Architecture;
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

/// Which scenario a JSON object means. What it leaves out is as the engine does it when it is not
/// told: the model's whole trained context, an f16 cache, all layers on one GPU, no reserve.
public final class ScenarioReader {
    /// The most tokens of a batch.
    static final int BATCH = 1 << 20;

    static final int SLOTS = 256;
    static final int LAYERS = 10_000;

    private static final List<String> FILE_TYPES = labels(FileType.all(), FileType::label);
    private static final List<String> CACHE_TYPES = labels(KvType.all(), KvType::label);
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
        WeightFile weights = weights(fields, model);
        Rig rig = rigs.rig(fields);
        Engine engine = engine(fields);
        return new Scenario(
                model.spec(),
                weights,
                rig,
                engine,
                backend(fields),
                context(fields).orElseGet(() -> engine.usualContext(model.spec(), rig)),
                cache(fields),
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
        return new PlanException(
                Names.MODEL,
                "is missing; name one of `plimsoll models`, such as qwen3-14b, a .gguf file or a"
                        + " config.json.");
    }

    static PlanException unknown(String field, String id, List<String> nearest) {
        String list = nearest.isEmpty() ? "." : "; did you mean " + either(nearest) + "?";
        return new PlanException(field, JsonText.quoted(id) + " is not in the catalog" + list);
    }

    /// `a, b or c`.
    static String either(List<String> names) {
        int last = names.size() - 1;
        String head = String.join(", ", names.subList(0, last));
        return head.isEmpty() ? names.get(last) : head + " or " + names.get(last);
    }

    private WeightFile weights(Fields fields, CatalogModel model) throws PlanException {
        Optional<String> label = fields.text(Names.WEIGHTS);
        FileType usual = model.ownFile().map(WeightFile::type).orElse(usualWeights(model));
        if (label.isEmpty()) {
            return model.weights(usual);
        }
        FileType type = FileType.ofLabel(label.get()).orElseThrow(() -> noWeights(label.get()));
        if (!otherWeights && model.ownFile().isPresent() && type != usual) {
            throw notOwn(type, usual);
        }
        return model.weights(type);
    }

    private static PlanException notOwn(FileType type, FileType own) {
        return new PlanException(
                Names.WEIGHTS,
                "is "
                        + type.label()
                        + ", but the model's own file is "
                        + own.label()
                        + "; leave it out, or name a file that is "
                        + type.label()
                        + ".");
    }

    private static PlanException noWeights(String label) {
        String nearest = either(Nearest.of(FILE_TYPES, label));
        return new PlanException(
                Names.WEIGHTS,
                JsonText.quoted(label) + " is not a weight type; did you mean " + nearest + "?");
    }

    /// The weights people usually download: gpt-oss was published as MXFP4, all else is commonly
    /// run as Q4_K_M.
    private static FileType usualWeights(CatalogModel model) {
        boolean gptOss = model.spec().architecture() == Architecture.GPT_OSS;
        return gptOss ? FileType.MXFP4 : FileType.Q4_K_M;
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

    private static CacheOptions cache(Fields fields) throws PlanException {
        CacheOptions usual = CacheOptions.DEFAULT;
        return new CacheOptions(
                cacheType(fields, Names.CACHE_K).orElse(usual.keyType()),
                cacheType(fields, Names.CACHE_V).orElse(usual.valueType()),
                flashAttention(fields).orElse(usual.flashAttention()),
                fields.flag(Names.SWA_FULL, usual.fullWindow()),
                fields.flag(Names.KV_OFFLOAD, usual.onGpu()));
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
        var value = fields.value(Names.GPU_LAYERS);
        if (value.isEmpty() || Fields.plain(value.get()).equals(Names.EVERY)) {
            return GpuLayers.ALL;
        }
        try {
            return new GpuLayers(fields.whole(Names.GPU_LAYERS, 0, LAYERS).orElseThrow());
        } catch (PlanException e) {
            throw new PlanException(
                    Names.GPU_LAYERS,
                    "must be \"all\" or a whole number from 0 to " + LAYERS + ".");
        }
    }

    private static <T> List<String> labels(Collection<T> things, Function<T, String> label) {
        return things.stream().map(label).toList();
    }
}
