package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.core.Bytes;
import plimsoll.core.FlashAttention;
import plimsoll.core.KvType;
import plimsoll.core.ModelSpec;
import plimsoll.core.Outputs;
import plimsoll.core.Recipe;
import plimsoll.core.Refusal;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Setting;
import plimsoll.core.Tokens;
import plimsoll.core.WhenFull;
import plimsoll.words.Words;

/// Ollama since June 2026, when it began to run llama.cpp's server. The server's environment
/// decides on caches, slots and flash attention, the model's parameters on the rest. Every slot has
/// the whole `num_ctx`: llama.cpp is asked for `num_ctx · slots`.
///
/// It lets llama.cpp place the layers by what is free less 457 MiB and `OLLAMA_GPU_OVERHEAD`; a
/// plan whose layers are all on the GPU is one that it places so.
///
/// Source: ollama/ollama `llm/llama_server.go` at 00f6d62, https://docs.ollama.com/faq and
/// https://docs.ollama.com/context-length. Other cache types are handed on unchecked; these are
/// those that are documented.
final class Ollama implements OnLlamaCpp {
    private static final Tokens SHORT = new Tokens(4096);
    private static final Tokens MIDDLE = new Tokens(32_768);
    private static final Tokens LONG = new Tokens(262_144);

    /// Its code has them a GiB below the documented ones, for what drivers keep.
    private static final Bytes MIDDLE_CARD = Bytes.ofGiB(23);

    private static final Bytes LARGE_CARD = Bytes.ofGiB(47);

    @Override
    public String id() {
        return "ollama";
    }

    @Override
    public String name() {
        return "Ollama";
    }

    /// Source: ollama/ollama#13181 and #17427.
    @Override
    public WhenFull whenFull() {
        return WhenFull.FORGETS;
    }

    @Override
    public List<KvType> cacheTypes() {
        return List.of(KvType.Q4_0, KvType.Q8_0, KvType.F16);
    }

    @Override
    public Tokens usualContext(ModelSpec model, Rig rig) {
        Bytes memory = rig.gpus().stream().map(gpu -> gpu.memory()).reduce(Bytes.ZERO, Bytes::plus);
        Tokens tier =
                memory.compareTo(LARGE_CARD) >= 0
                        ? LONG
                        : memory.compareTo(MIDDLE_CARD) >= 0 ? MIDDLE : SHORT;
        return tier.min(model.trainedContext());
    }

    @Override
    public Scenario asked(Scenario scenario) {
        var batch = OnLlamaCpp.oneBatch(scenario.batch()).withOutputs(Outputs.SERVER);
        int whole = Math.multiplyExact(length(scenario), batch.slots());
        return scenario.withBatch(batch)
                .withContext(new Tokens(Math.min(whole, Tokens.MAX.count())));
    }

    /// `num_ctx`: what each slot has.
    private static int length(Scenario scenario) {
        return Math.ceilDiv(scenario.context().count(), scenario.batch().slots());
    }

    @Override
    public Set<Setting> settings() {
        Set<Setting> settings = OnLlamaCpp.super.settings();
        settings.remove(Setting.KEYS_AND_VALUES);
        return settings;
    }

    @Override
    public Optional<Refusal> own(Scenario scenario) {
        var cache = scenario.cache();
        return oneType(cache)
                .or(() -> noFullWindow(cache))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        cache.onGpu(),
                                        Words.of("refusal.place", name()),
                                        Words.of("refusal.place.remedy")))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        !scenario.batch().unified(),
                                        Words.of("refusal.unified", name()),
                                        Words.of("refusal.unified.remedy")))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        scenario.gpuLayers().hostExperts() == 0,
                                        Words.of("refusal.experts", name()),
                                        Words.of("refusal.experts.remedy")))
                .or(() -> noSplit(scenario.rig()));
    }

    @Override
    public List<String> command(Scenario scenario) {
        var words = new ArrayList<>(variables(scenario));
        words.add("ollama serve");
        return List.copyOf(words);
    }

    @Override
    public List<Recipe> recipes(Scenario scenario) {
        var recipes = new ArrayList<>(Recipe.command(variables(scenario), "ollama serve"));
        recipes.add(new Recipe("Modelfile", modelfile(scenario)));
        recipes.add(new Recipe("API", api(scenario)));
        recipes.add(
                new Recipe(Words.of("recipe.chat"), "/set parameter num_ctx " + length(scenario)));
        return List.copyOf(recipes);
    }

    private static List<String> variables(Scenario scenario) {
        boolean flash = scenario.cache().flashAttention() != FlashAttention.OFF;
        return List.of(
                "OLLAMA_CONTEXT_LENGTH=" + length(scenario),
                "OLLAMA_KV_CACHE_TYPE=" + scenario.cache().keyType().label(),
                "OLLAMA_FLASH_ATTENTION=" + (flash ? 1 : 0),
                "OLLAMA_NUM_PARALLEL=" + scenario.batch().slots());
    }

    private static String modelfile(Scenario scenario) {
        var lines = new ArrayList<String>();
        String file = LlamaServer.file(scenario).replace("\"", "");
        lines.add("FROM " + (isWhole(file) ? file : "./" + file));
        parameters(scenario).forEach(pair -> lines.add("PARAMETER " + pair.replace(":", " ")));
        return String.join("\n", lines);
    }

    /// Whether a path begins at the root of a system or of a drive.
    private static boolean isWhole(String path) {
        return path.matches("/.*|[A-Za-z]:.*");
    }

    private static String api(Scenario scenario) {
        List<String> options =
                parameters(scenario).stream()
                        .map(pair -> pair.split(":", 2))
                        .map(pair -> '"' + pair[0] + "\": " + pair[1])
                        .toList();
        return "\"options\": {" + String.join(", ", options) + "}";
    }

    private static List<String> parameters(Scenario scenario) {
        var parameters = new ArrayList<String>();
        parameters.add("num_ctx:" + length(scenario));
        parameters.add("num_batch:" + scenario.batch().ubatch());
        if (!scenario.gpuLayers().isEvery()) {
            parameters.add("num_gpu:" + scenario.gpuLayers().of(scenario.model()));
        }
        return parameters;
    }
}
