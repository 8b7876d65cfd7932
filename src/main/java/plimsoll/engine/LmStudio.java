package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.core.FlashAttention;
import plimsoll.core.KvType;
import plimsoll.core.Outputs;
import plimsoll.core.Recipe;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.WhenFull;
import plimsoll.words.Words;

/// LM Studio with its llama.cpp runtime. Its command line sets the context, the share of the layers
/// and the conversations at the same time; all is set where the model is loaded, or in its SDK.
///
/// Source: https://lmstudio.ai/docs/cli/load, `LLMLoadModelConfig` of @lmstudio/sdk,
/// https://lmstudio.ai/docs/app/advanced/parallel-requests; that the command line cannot set cache
/// types: https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/2024.
final class LmStudio implements OnLlamaCpp {
    private static final List<KvType> TYPES =
            KvType.all().stream().filter(type -> type != KvType.BF16).toList();

    @Override
    public String id() {
        return "lm-studio";
    }

    @Override
    public String name() {
        return "LM Studio";
    }

    /// Source: lmstudio-ai/lmstudio-js#47.
    @Override
    public WhenFull whenFull() {
        return WhenFull.AS_SET;
    }

    @Override
    public List<KvType> cacheTypes() {
        return TYPES;
    }

    @Override
    public Scenario asked(Scenario scenario) {
        return scenario.withBatch(scenario.batch().withOutputs(Outputs.SERVER));
    }

    @Override
    public Optional<Refusal> own(Scenario scenario) {
        return noFullWindow(scenario.cache());
    }

    @Override
    public List<String> command(Scenario scenario) {
        var words = new ArrayList<String>();
        words.add("lms load " + file(scenario));
        words.add("--context-length " + scenario.context().count());
        words.add("--gpu " + gpu(scenario));
        words.add("--parallel " + scenario.batch().slots() + " --yes");
        return List.copyOf(words);
    }

    @Override
    public List<Recipe> recipes(Scenario scenario) {
        return List.of(
                new Recipe(Words.of("recipe.settings"), settings(scenario)),
                new Recipe("TypeScript SDK", sdk(scenario)),
                new Recipe("Terminal", String.join(" ", command(scenario))));
    }

    /// A model is found by a part of its file's name.
    private static String file(Scenario scenario) {
        return LlamaServer.file(scenario);
    }

    private static String gpu(Scenario scenario) {
        int layers = scenario.gpuLayers().of(scenario.model());
        if (scenario.gpuLayers().isAllOf(scenario.model())) {
            return "max";
        }
        double share = (double) layers / (scenario.model().layers().size() + 1);
        return layers == 0 ? "off" : String.valueOf(Math.round(1000 * share) / 1000.0);
    }

    private static String settings(Scenario scenario) {
        var cache = scenario.cache();
        return String.join(
                "\n",
                "Context Length: " + scenario.context().count(),
                "GPU Offload: " + scenario.gpuLayers().of(scenario.model()),
                "Evaluation Batch Size: " + scenario.batch().batch(),
                "Physical Batch Size: " + scenario.batch().ubatch(),
                "Max Concurrent Predictions: " + scenario.batch().slots(),
                "Unified KV Cache: " + on(scenario.batch().unified()),
                "Offload KV Cache to GPU Memory: " + on(cache.onGpu()),
                "Flash Attention: " + on(isFlash(scenario)),
                "K Cache Quantization Type: " + cache.keyType().label(),
                "V Cache Quantization Type: " + cache.valueType().label());
    }

    private static String sdk(Scenario scenario) {
        var cache = scenario.cache();
        String ratio = gpu(scenario).replaceFirst("^[a-z]+$", "\"$0\"");
        return String.join(
                "\n",
                "client.llm.load(\"" + file(scenario).replace("\"", "") + "\", { config: {",
                "  contextLength: " + scenario.context().count() + ",",
                "  gpu: { ratio: " + ratio + " },",
                "  evalBatchSize: " + scenario.batch().batch() + ",",
                "  physicalBatchSize: " + scenario.batch().ubatch() + ",",
                "  maxParallelPredictions: " + scenario.batch().slots() + ",",
                "  useUnifiedKvCache: " + scenario.batch().unified() + ",",
                "  offloadKVCacheToGpu: " + cache.onGpu() + ",",
                "  flashAttention: " + isFlash(scenario) + ",",
                "  llamaKCacheQuantizationType: \"" + cache.keyType().label() + "\",",
                "  llamaVCacheQuantizationType: \"" + cache.valueType().label() + "\",",
                "} });");
    }

    private static boolean isFlash(Scenario scenario) {
        return scenario.cache().flashAttention() != FlashAttention.OFF;
    }

    private static String on(boolean set) {
        return set ? "on" : "off";
    }
}
