package plimsoll.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.core.Backend;
import plimsoll.core.FlashAttention;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.Outputs;
import plimsoll.core.Refusal;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Setting;
import plimsoll.core.Tokens;
import plimsoll.core.WhenFull;
import plimsoll.words.Words;

/// KoboldCpp. It keeps 128 cells beside the context, so that shifting it finds room, answers one
/// request at a time, and reserves logits for a whole batch, as the library does by itself.
///
/// Source: LostRuins/koboldcpp `koboldcpp.py` and `gpttype_adapter.cpp`
/// (`extra_context_handle_fragmentation`), as they were before sliding windows became the default.
final class KoboldCpp implements OnLlamaCpp {
    private static final int SPARE_CELLS = 128;
    private static final int LEAST_CONTEXT = 256;
    private static final int MOST_CONTEXT = 262_144;
    private static final Tokens USUAL_CONTEXT = new Tokens(8192);
    private static final Set<Integer> BATCHES = Set.of(16, 32, 64, 128, 256, 512, 1024, 2048, 4096);
    private static final int USUAL_BATCH = 512;
    private static final int ALL_LAYERS = 999;

    @Override
    public String id() {
        return "koboldcpp";
    }

    @Override
    public String name() {
        return "KoboldCpp";
    }

    @Override
    public Tokens usualContext(ModelSpec model, Rig rig) {
        return USUAL_CONTEXT;
    }

    /// Its context shift is on unless `--noshift` is given.
    ///
    /// Source: LostRuins/koboldcpp, `koboldcpp.py --help`.
    @Override
    public WhenFull whenFull() {
        return WhenFull.FORGETS;
    }

    @Override
    public List<KvType> cacheTypes() {
        return List.of(KvType.Q4_0, KvType.Q8_0, KvType.F16);
    }

    /// The spare cells are not of use to a conversation.
    @Override
    public Tokens context(Scenario scenario) {
        return new Tokens(length(scenario));
    }

    @Override
    public Scenario asked(Scenario scenario) {
        var batch = OnLlamaCpp.oneBatch(scenario.batch()).withUnified(false);
        return scenario.withBatch(batch.withOutputs(Outputs.ALL))
                .withContext(new Tokens(length(scenario) + SPARE_CELLS));
    }

    private static int length(Scenario scenario) {
        int most = Tokens.MAX.count() - SPARE_CELLS;
        return Math.clamp(scenario.context().count(), LEAST_CONTEXT, most);
    }

    @Override
    public Set<Setting> settings() {
        Set<Setting> settings = OnLlamaCpp.super.settings();
        settings.remove(Setting.KEYS_AND_VALUES);
        return settings;
    }

    @Override
    public Optional<Refusal> own(Scenario scenario) {
        var batch = scenario.batch();
        return oneType(scenario.cache())
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        batch.slots() == 1,
                                        Words.of("refusal.slots", name()),
                                        Words.of("refusal.slots.remedy")))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        BATCHES.contains(batch.ubatch()),
                                        Words.of("refusal.batch", name()),
                                        Words.of("refusal.batch.remedy")))
                .or(
                        () ->
                                OnLlamaCpp.refuseUnless(
                                        scenario.context().count() <= MOST_CONTEXT,
                                        Words.of("refusal.long", name(), MOST_CONTEXT),
                                        Words.of("refusal.long.remedy")));
    }

    @Override
    public List<String> command(Scenario scenario) {
        var cache = scenario.cache();
        var words = new ArrayList<String>();
        words.add("koboldcpp --model " + LlamaServer.file(scenario));
        words.add("--contextsize " + length(scenario) + " --gpulayers " + layers(scenario));
        words.add(scenario.backend() == Backend.VULKAN ? "--usevulkan" : "--usecuda");
        addIf(cache.flashAttention() != FlashAttention.OFF, "--flashattention", words);
        addIf(cache.isQuantized(), "--quantkv " + level(cache.keyType()), words);
        int batch = scenario.batch().ubatch();
        addIf(batch != USUAL_BATCH, "--batchsize " + batch, words);
        addIf(slides(scenario) && !cache.fullWindow(), "--useswa", words);
        addIf(!cache.onGpu(), "--lowvram", words);
        int experts = scenario.gpuLayers().hostExperts();
        addIf(experts > 0, "--moecpu " + Math.min(experts, ALL_LAYERS), words);
        var split = scenario.rig().split();
        addIf(!split.isEmpty(), "--tensor_split " + LlamaServer.joined(split, " "), words);
        return List.copyOf(words);
    }

    private static void addIf(boolean wanted, String word, List<String> words) {
        if (wanted) {
            words.add(word);
        }
    }

    private static int layers(Scenario scenario) {
        return scenario.gpuLayers().isEvery()
                ? ALL_LAYERS
                : scenario.gpuLayers().of(scenario.model());
    }

    private static int level(KvType type) {
        return type == KvType.Q8_0 ? 1 : 2;
    }

    private static boolean slides(Scenario scenario) {
        return scenario.model().layers().stream()
                .anyMatch(l -> l.mixer() instanceof Mixer.Attention a && a.isSliding());
    }
}
