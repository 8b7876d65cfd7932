package plimsoll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.core.Bytes;
import plimsoll.core.CacheOptions;
import plimsoll.core.Engine;
import plimsoll.core.FlashAttention;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.LargestContext;
import plimsoll.core.Recipe;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Setting;
import plimsoll.core.Tokens;
import plimsoll.support.ForAll;
import plimsoll.support.Plans;

/// The engines that have llama.cpp load the model.
class OnLlamaCppTest {
    private static final Engine OLLAMA = Engines.ofId("ollama").orElseThrow();
    private static final Engine LM_STUDIO = Engines.ofId("lm-studio").orElseThrow();
    private static final Engine KOBOLD = Engines.ofId("koboldcpp").orElseThrow();

    /// Words of commands: switches, variables, and fields of JSON, JavaScript and Modelfiles.
    private static final Pattern WORDS =
            Pattern.compile("--[a-z_-]+|OLLAMA_[A-Z_]+|num_[a-z]+|\\b[a-zA-Z]+(?=: )");

    static List<Engine> all() {
        return Engines.all();
    }

    /// Two types are refused by whoever has one setting for both, and by no one else.
    @ParameterizedTest
    @MethodSource("all")
    void typesApartAreASettingOrRefused(Engine engine) {
        var types = engine.cacheTypes().reversed();
        var apart =
                engine.adopted(Plans.starter())
                        .withCache(CacheOptions.DEFAULT.withTypes(types.get(0), types.get(1)));
        assertEquals(
                engine.settings().contains(Setting.KEYS_AND_VALUES),
                engine.refusal(apart).isEmpty());
    }

    static List<Engine> engines() {
        return List.of(OLLAMA, LM_STUDIO, KOBOLD);
    }

    private static Scenario starter(Engine engine) {
        return Plans.starter().withEngine(engine);
    }

    private static Scenario slots(Scenario scenario, int slots) {
        return scenario.withBatch(scenario.batch().withSlots(slots));
    }

    private static Scenario cache(Scenario scenario, KvType key, KvType value) {
        return scenario.withCache(scenario.cache().withTypes(key, value));
    }

    private static long total(Scenario scenario) {
        return scenario.estimate().onDevices().total().count();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theStarterPlanIsTaken(Engine engine) {
        var scenario = starter(engine);
        assertTrue(engine.refusal(scenario).isEmpty());
        assertEquals(scenario, scenario.estimate().scenario());
        assertEquals(scenario.context(), scenario.estimate().context());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theLargestContextFitsAndTheNextDoesNot(Engine engine) {
        var scenario = starter(engine);
        Tokens largest = LargestContext.of(scenario);
        var next = new Tokens(largest.count() + engine.contextStep(scenario));
        assertTrue(scenario.withContext(largest).estimate().tightest().spare() >= 0);
        assertTrue(scenario.withContext(next).estimate().tightest().spare() < 0);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyTypeThatIsOfferedIsTakenAndSmallerOnesTakeLess(Engine engine) {
        long before = 0;
        for (KvType type : engine.cacheTypes()) {
            var scenario = cache(starter(engine), type, type);
            assertTrue(engine.refusal(scenario).isEmpty(), type::label);
            long cache = scenario.estimate().onDevices().kvCache().count();
            assertTrue(cache >= before, type::label);
            before = cache;
        }
    }

    @Test
    void ollamaAndLmStudioLoadWhatLlamaCppWould() {
        assertEquals(total(Plans.starter()), total(starter(LM_STUDIO)));
        var scenario = Plans.starter();
        var small = scenario.withBatch(scenario.batch().withBatch(scenario.batch().ubatch()));
        assertEquals(total(small), total(starter(OLLAMA)));
    }

    @Test
    void koboldCppKeepsAHalfStepMoreCellsThanItsContext() {
        var cells = starter(KOBOLD).withContext(new Tokens(8192)).estimate();
        long perToken = cells.perToken().count();
        assertEquals((8192 + 256) * perToken, cells.onDevices().kvCache().count());
        assertEquals(new Tokens(8192), cells.context());
    }

    @Test
    void everySlotOfOllamaHasTheWholeLength() {
        var scenario = slots(starter(OLLAMA), 3).withContext(new Tokens(10_000));
        var words = String.join(" ", OLLAMA.command(scenario));
        assertTrue(words.contains("OLLAMA_CONTEXT_LENGTH=3334 "), words);
        assertTrue(words.contains("OLLAMA_NUM_PARALLEL=3 "), words);
        var estimate = scenario.estimate();
        assertTrue(estimate.contextPerSlot().count() >= 3334);
    }

    @ParameterizedTest
    @CsvSource({"12,4096", "22,4096", "24,32768", "47,40960", "80,40960"})
    void ollamasUsualContextFollowsTheMemory(int gib, int tokens) {
        var rig = Rig.of(Gpu.custom("x", Bytes.ofGiB(gib)), 1, Bytes.ZERO);
        var model = Plans.starter().model();
        assertEquals(new Tokens(tokens), OLLAMA.usualContext(model, rig));
        assertEquals(new Tokens(8192), KOBOLD.usualContext(model, rig));
        assertEquals(model.trainedContext(), LM_STUDIO.usualContext(model, rig));
    }

    @ParameterizedTest
    @CsvSource({
        "ollama,mixed,one setting for the types",
        "ollama,q5_1,does not offer that cache type",
        "ollama,full window,sliding windows whole",
        "ollama,host cache,where the layer is",
        "ollama,unified,a cache of its own",
        "ollama,no flash,only with flash attention",
        "ollama,experts,experts alone",
        "ollama,split,proportions of a split",
        "lm-studio,split,proportions of a split",
        "lm-studio,bf16,does not offer that cache type",
        "lm-studio,full window,sliding windows whole",
        "lm-studio,no flash,only with flash attention",
        "koboldcpp,mixed,one setting for the types",
        "koboldcpp,slots,one conversation at a time",
        "koboldcpp,odd batch,does not take that batch size",
        "koboldcpp,long,at most 262144",
        "koboldcpp,no flash,only with flash attention"
    })
    void whatAnEngineCantDoIsRefusedWithASentence(String id, String change, String reason) {
        Engine engine = Engines.ofId(id).orElseThrow();
        var refusal = engine.refusal(change(change).apply(starter(engine))).orElseThrow();
        assertTrue(refusal.reason().contains(reason), refusal.reason());
        assertTrue(refusal.remedy().endsWith("."), refusal.remedy());
    }

    private static UnaryOperator<Scenario> change(String name) {
        return switch (name) {
            case "mixed" -> s -> cache(s, KvType.Q8_0, KvType.Q4_0);
            case "q5_1" -> s -> cache(s, KvType.Q5_1, KvType.Q5_1);
            case "bf16" -> s -> cache(s, KvType.BF16, KvType.BF16);
            case "full window" -> s -> s.withCache(s.cache().withFullWindow(true));
            case "host cache" -> s -> s.withCache(s.cache().withOnGpu(false));
            case "unified" -> s -> s.withBatch(s.batch().withUnified(true));
            case "slots" -> s -> slots(s, 2);
            case "odd batch" -> s -> s.withBatch(s.batch().withUbatch(500));
            case "experts" -> s -> s.withGpuLayers(s.gpuLayers().withHostExperts(3));
            case "split" -> s -> s.withRig(s.rig().withSplit(List.of(1)));
            case "long" -> s -> s.withContext(new Tokens(262_145));
            case "no flash" ->
                    s ->
                            cache(s, KvType.Q8_0, KvType.Q8_0)
                                    .withCache(
                                            cache(s, KvType.Q8_0, KvType.Q8_0)
                                                    .cache()
                                                    .withFlashAttention(FlashAttention.OFF));
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyWordOfACommandIsDocumented(Engine engine) {
        Set<String> known = documented(engine.id());
        ForAll.check(
                random -> anyOrParted(random).withEngine(engine),
                scenario -> {
                    if (engine.refusal(scenario).isEmpty()) {
                        assertTrue(known.containsAll(words(scenario)), words(scenario)::toString);
                    }
                });
    }

    private static Scenario anyOrParted(SplittableRandom random) {
        return random.nextBoolean() ? Scenarios.any(random) : Scenarios.parted(random);
    }

    private static Set<String> words(Scenario scenario) {
        return scenario.engine().recipes(scenario).stream()
                .filter(recipe -> !recipe.title().equals("Load settings"))
                .map(Recipe::text)
                .flatMap(text -> WORDS.matcher(text).results())
                .map(MatchResult::group)
                .filter(word -> !word.equals("config"))
                .collect(Collectors.toSet());
    }

    private static Set<String> documented(String engine) {
        try (InputStream in = OnLlamaCppTest.class.getResourceAsStream("words.tsv")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> line.split("\t"))
                    .filter(cells -> cells[0].equals(engine))
                    .map(cells -> cells[1])
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void ollamaIsSetInEveryPlaceItCanBe() {
        var scenario =
                cache(starter(OLLAMA), KvType.Q8_0, KvType.Q8_0).withGpuLayers(new GpuLayers(20));
        assertEquals(
                Stream.of(
                                """
                                OLLAMA_CONTEXT_LENGTH=16384 \\
                                  OLLAMA_KV_CACHE_TYPE=q8_0 \\
                                  OLLAMA_FLASH_ATTENTION=1 \\
                                  OLLAMA_NUM_PARALLEL=1 \\
                                  ollama serve""",
                                """
                                $env:OLLAMA_CONTEXT_LENGTH="16384"
                                $env:OLLAMA_KV_CACHE_TYPE="q8_0"
                                $env:OLLAMA_FLASH_ATTENTION="1"
                                $env:OLLAMA_NUM_PARALLEL="1"
                                ollama serve""",
                                """
                                FROM ./Qwen3-14B-Q4_K_M.gguf
                                PARAMETER num_ctx 16384
                                PARAMETER num_batch 512
                                PARAMETER num_gpu 20""",
                                """
                                "options": {"num_ctx": 16384, "num_batch": 512, "num_gpu": 20}""",
                                "/set parameter num_ctx 16384")
                        .toList(),
                OLLAMA.recipes(scenario).stream().map(Recipe::text).toList());
    }

    @Test
    void koboldCppIsStartedWithWhatDiffers() {
        var scenario = cache(starter(KOBOLD), KvType.Q8_0, KvType.Q8_0);
        assertEquals(
                "koboldcpp --model Qwen3-14B-Q4_K_M.gguf --contextsize 16384 --gpulayers 999"
                        + " --usecuda --flashattention --quantkv 1",
                String.join(" ", KOBOLD.command(scenario)));
        assertFalse(String.join(" ", KOBOLD.command(starter(KOBOLD))).contains("--quantkv"));
    }

    @Test
    void lmStudioTellsWhatItsCommandLineCannot() {
        var scenario = cache(starter(LM_STUDIO), KvType.Q8_0, KvType.Q4_0);
        assertEquals(
                "lms load Qwen3-14B-Q4_K_M.gguf --context-length 16384 --gpu max --parallel 1 --yes",
                String.join(" ", LM_STUDIO.command(scenario)));
        String settings = LM_STUDIO.recipes(scenario).getFirst().text();
        assertTrue(settings.contains("K Cache Quantization Type: q8_0\n"), settings);
        assertTrue(settings.endsWith("V Cache Quantization Type: q4_0"), settings);
    }

    @Test
    void aCommandJoinsItsLinesAsTheShellDoes() {
        var recipes = Engines.LLAMA_CPP.recipes(Plans.starter());
        assertTrue(recipes.getFirst().text().startsWith("llama-server \\\n  -m "));
        assertTrue(recipes.getLast().text().startsWith("llama-server `\n  -m "));
    }
}
