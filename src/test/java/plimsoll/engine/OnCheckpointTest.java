package plimsoll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.core.Bytes;
import plimsoll.core.CachePart;
import plimsoll.core.Engine;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.Holding;
import plimsoll.core.KvType;
import plimsoll.core.LargestContext;
import plimsoll.core.Recipe;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.SpeedCeiling;
import plimsoll.core.Tokens;
import plimsoll.support.ForAll;
import plimsoll.support.Plans;

/// The engines that load checkpoints: vLLM, Transformers, MLX.
class OnCheckpointTest {
    private static final Engine VLLM = Engines.ofId("vllm").orElseThrow();
    private static final Engine TRANSFORMERS = Engines.ofId("transformers").orElseThrow();
    private static final Engine MLX = Engines.ofId("mlx").orElseThrow();

    /// Words of commands: switches, and what is called or named in Python.
    private static final Pattern WORDS =
            Pattern.compile("--[a-z-]+|(?<=\\.)[a-z_]+(?=\\()|\\b[a-z_]+(?==[\"0-9{])");

    static List<Engine> engines() {
        return List.of(VLLM, TRANSFORMERS, MLX);
    }

    /// Llama 3.1 8B on a card that it fits with room.
    private static Scenario llama(Engine engine) {
        return of(engine, "llama-3.1-8b", FileType.BF16, 8192);
    }

    private static Scenario of(Engine engine, String model, FileType type, int context) {
        Scenario plan = Plans.of(model, type, 24, context);
        Gpu card =
                engine == MLX
                        ? Plans.CATALOG.gpu("apple-m1-pro-32-gb").orElseThrow().gpu()
                        : plan.rig().first();
        return engine.adopted(plan.withRig(Rig.of(card, 1, Bytes.ZERO)));
    }

    private static Scenario cache(Scenario scenario, KvType type) {
        return scenario.withCache(scenario.cache().withTypes(type, type));
    }

    private static Scenario slots(Scenario scenario, int slots) {
        return scenario.withBatch(scenario.batch().withSlots(slots));
    }

    private static Scenario gpus(Scenario scenario, int count) {
        return scenario.withRig(Rig.of(scenario.rig().first(), count, Bytes.ZERO));
    }

    private static long kv(Scenario scenario) {
        return scenario.estimate().onDevices().kvCache().count();
    }

    private static long total(Scenario scenario) {
        return scenario.estimate().onDevices().total().count();
    }

    // Laws

    @ParameterizedTest
    @MethodSource("engines")
    void aPlanThatIsAdoptedIsTaken(Engine engine) {
        ForAll.check(
                random -> Scenarios.any(random),
                scenario -> {
                    var adopted = engine.adopted(scenario);
                    assertEquals(engine, adopted.engine());
                    assertTrue(engine.cacheTypes().contains(adopted.cache().keyType()));
                    assertTrue(engine.cacheTypes().contains(adopted.cache().valueType()));
                    assertEquals(adopted, engine.adopted(adopted));
                });
        assertTrue(engine.refusal(llama(engine)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theLargestContextFitsAndTheNextDoesNot(Engine engine) {
        for (int slots = 1; slots <= 3; slots++) {
            var scenario = slots(llama(engine), slots);
            Tokens largest = LargestContext.of(scenario);
            var next = new Tokens(largest.count() + engine.contextStep(scenario));
            assertTrue(scenario.withContext(largest).estimate().tightest().spare() >= 0);
            assertTrue(scenario.withContext(next).estimate().tightest().spare() < 0);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void moreContextNeverNeedsLess(Engine engine) {
        ForAll.check(
                OnCheckpointTest::any,
                scenario -> {
                    var here = scenario.withEngine(engine);
                    var more = here.withContext(new Tokens(here.context().count() + 17));
                    assertTrue(total(more) >= total(here));
                });
    }

    private static Scenario any(SplittableRandom random) {
        var models = Plans.CATALOG.models();
        var model = models.get(random.nextInt(models.size()));
        Scenario plan = Plans.of(model.id(), FileType.BF16, 80, 1 + random.nextInt(1 << 18));
        return slots(plan, 1 + random.nextInt(8))
                .withCache(plan.cache().withTypes(KvType.BF16, KvType.BF16));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void theKindsOfCachesMakeTheCache(Engine engine) {
        ForAll.check(
                OnCheckpointTest::any,
                scenario -> {
                    var estimate = scenario.withEngine(engine).estimate();
                    long parts =
                            estimate.caches().stream()
                                    .map(CachePart::size)
                                    .mapToLong(Bytes::count)
                                    .sum();
                    assertEquals(parts, estimate.onDevices().kvCache().count());
                    assertTrue(estimate.low().compareTo(estimate.onDevices().total()) <= 0);
                    assertTrue(estimate.high().compareTo(estimate.onDevices().total()) >= 0);
                });
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyTypeThatIsOfferedIsSmallerThanHalf(Engine engine) {
        long whole = kv(llama(engine));
        for (KvType type : engine.cacheTypes()) {
            var scenario = cache(llama(engine), type);
            if (type.isQuantized() && engine.refusal(scenario).isEmpty()) {
                assertTrue(kv(scenario) < whole * 6 / 10, type::label);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void weightsOfEveryTypeAreLoadedWhole(Engine engine) {
        var model = Plans.CATALOG.model("llama-3.1-8b").orElseThrow();
        long before = 0;
        for (FileType type : model.fileTypes(engine)) {
            var scenario = llama(engine).withWeights(model.weights(type));
            assertTrue(engine.refusal(scenario).isEmpty(), type::label);
            long size = scenario.estimate().onDevices().weights().count();
            assertEquals(model.weights(type).size().count(), size);
            assertTrue(size >= before, type::label);
            before = size;
        }
        assertFalse(model.fileTypes(engine).contains(FileType.Q4_K_M));
    }

    // Figures

    /// `2 · 32 layers · 8 heads · 128 values · 2 bytes` a token, in blocks of 16.
    @Test
    void llamaTakes131072BytesATokenInWholeBlocks() {
        assertEquals(131_072L * 8192, kv(llama(VLLM)));
        assertEquals(131_072L * 16, kv(llama(VLLM).withContext(new Tokens(1))));
        assertEquals(131_072L * 32, kv(llama(VLLM).withContext(new Tokens(17))));
        assertEquals(131_072L * 17, kv(llama(TRANSFORMERS).withContext(new Tokens(17))));
        assertEquals(131_072L * 256, kv(llama(MLX).withContext(new Tokens(17))));
    }

    /// Of 32 layers TurboQuant leaves four in 16 bits, 512 bytes a head.
    @ParameterizedTest
    @CsvSource({
        "fp8, 65536",
        "nvfp4, 36864",
        "turboquant_k8v4, 60288",
        "turboquant_4bit_nc, 46400",
        "turboquant_k3v4_nc, 42816",
        "turboquant_3bit_nc, 39232"
    })
    void aTokenOfVllmsSmallCaches(String label, long bytes) {
        KvType type = KvType.ofLabel(label).orElseThrow();
        assertEquals(bytes * 8192, kv(cache(llama(VLLM), type)));
    }

    /// A head of 128 values and two groups of 64, each with a scale and a bias.
    @ParameterizedTest
    @CsvSource({"int8, 136", "int4, 72", "int2, 40"})
    void aTokenOfMlxInGroups(String label, long head) {
        KvType type = KvType.ofLabel(label).orElseThrow();
        assertEquals(2 * 32 * 8 * head * 8192, kv(cache(llama(MLX), type)));
    }

    /// The newest 128 tokens stay whole.
    @Test
    void transformersKeepsTheNewestTokensWhole() {
        var scenario = cache(llama(TRANSFORMERS), KvType.INT4);
        assertEquals(2L * 32 * 8 * (72 * 8192 + 256 * 128), kv(scenario));
    }

    /// 24 layers: 12 with a window of 128 and 12 without, in two groups. A page has 16 tokens of
    /// 8 heads of 64 values.
    @Test
    void windowsAndFullAttentionShareThePool() {
        var scenario = of(VLLM, "gpt-oss-20b", FileType.BF16, 131_072);
        long page = 16L * 8 * 64 * 2 * 2;
        long full = 131_072 / 16;
        long window = Math.ceilDiv(127 + 2048, 16) + 1;
        assertEquals(12 * page * (full + window), kv(scenario));
    }

    /// `(512 + 64) · 2` bytes a token in each of 27 layers, on every device.
    @Test
    void latentsAreKeptAsSuchOnEveryDevice() {
        var scenario = of(VLLM, "deepseek-v2-lite", FileType.BF16, 4096);
        assertEquals(27L * 576 * 2 * 4096, kv(scenario));
        assertEquals(2 * kv(scenario), kv(gpus(scenario, 2)));
        assertEquals(27L * 16 * (192 + 128) * 2 * 4096, kv(scenario.withEngine(TRANSFORMERS)));
    }

    @Test
    void devicesShareHeadsUntilThereIsOneOfThemForEach() {
        var scenario = llama(VLLM);
        assertEquals(kv(scenario), kv(gpus(scenario, 8)));
        assertEquals(2 * kv(scenario), kv(gpus(scenario, 16)));
        var weights = gpus(scenario, 4).estimate().devices().getFirst().use().weights();
        assertEquals(scenario.weights().size().count() / 4, weights.count());
    }

    /// A log of October 2026: Llama 3.1 8B on 79.25 GiB with 256 conversations, share 0.92: peak
    /// 1.44 GiB, cache 56.21 GiB, 460 496 tokens, 3.51 conversations of 131 072.
    @Test
    void thePoolOfALoggedRunIsFoundWithinAHundredth() {
        var card = Gpu.custom("A100", new Bytes(Math.round(79.25 * (1L << 30))));
        var plan = slots(llama(VLLM), 256).withContext(new Tokens(Tokens.MAX.count()));
        var estimate = plan.withRig(Rig.of(card, 1, Bytes.ZERO)).estimate();
        var pool = assertInstanceOf(Holding.Pool.class, estimate.holding());
        assertEquals(460_496, pool.tokens(), 4_605);
        assertEquals(56.21, pool.size().inGiB(), 0.56);
        assertEquals(1.44, estimate.onDevices().activations().inGiB(), 0.02);
        assertEquals(79.25 * 0.92, estimate.capacity().inGiB(), 0.01);
        assertEquals(460_496 / 65_536.0, pool.conversations(), 0.08);
    }

    @Test
    void thePoolTakesWhatIsLeftAndFitsWhatFits() {
        var scenario = llama(VLLM);
        var estimate = scenario.estimate();
        var pool = assertInstanceOf(Holding.Pool.class, estimate.holding());
        long spare = estimate.capacity().count() - estimate.onDevices().total().count();
        assertEquals((spare + kv(scenario)) / (131_072 * 16) * 16, pool.tokens());
        assertEquals(pool.tokens(), LargestContext.of(scenario).count());
        assertEquals(pool.tokens() / 8192.0, pool.conversations());
        assertEquals(Holding.GROWING, llama(TRANSFORMERS).estimate().holding());
        assertEquals(Holding.GROWING, llama(MLX).estimate().holding());
        assertEquals(Holding.RESERVED, Plans.starter().estimate().holding());
    }

    @Test
    void aLargerShareIsALargerPool() {
        var scenario = llama(VLLM);
        var small = scenario.withCache(scenario.cache().withUtilization(0.8));
        assertTrue(LargestContext.of(small).compareTo(LargestContext.of(scenario)) < 0);
        assertEquals(Math.ceil((24L << 30) * 0.8), small.estimate().capacity().count());
    }

    @Test
    void theShareIsWhatTheReserveAllows() {
        var scenario = llama(VLLM);
        var little = scenario.withRig(scenario.rig().withReserve(Bytes.ofGiB(4)));
        assertTrue(VLLM.refusal(little).orElseThrow().remedy().contains("utilization"));
        var adopted = VLLM.adopted(little);
        assertTrue(VLLM.refusal(adopted).isEmpty());
        assertEquals(0.82, adopted.cache().utilization());
    }

    @Test
    void devicesThatShareLayersReadAtOnce() {
        var one = SpeedCeiling.of(fast(1)).tokensASecond().orElseThrow();
        var two = SpeedCeiling.of(fast(2)).tokensASecond().orElseThrow();
        assertEquals(2, two / one, 0.01);
    }

    private static Scenario fast(int gpus) {
        var card = Plans.CATALOG.gpu("nvidia-geforce-rtx-4090").orElseThrow().gpu();
        return llama(VLLM).withRig(Rig.of(card, gpus, Bytes.ZERO));
    }

    // Refusals

    @ParameterizedTest
    @CsvSource({
        "vllm,q8_0,does not offer that cache type",
        "vllm,int8,does not offer that cache type",
        "vllm,mixed,one setting for keys and values",
        "vllm,gguf,does not load Q4_K_M",
        "vllm,mlx weights,does not load MLX_4BIT",
        "vllm,no flash,chooses its attention kernels",
        "vllm,layers,every layer on the GPU",
        "vllm,host cache,where caches are kept",
        "vllm,unified,one cache for all",
        "vllm,apple,the GPU of a Mac",
        "vllm,three,cannot be shared by 3",
        "vllm,turbo window,for windows or latents",
        "transformers,fp8,does not offer that cache type",
        "transformers,quantized window,of plain attention alone",
        "transformers,gguf,does not load Q4_K_M",
        "mlx,fp8,does not offer that cache type",
        "mlx,int6,in 6 bits",
        "mlx,nvidia,one Mac",
        "mlx,two quantized,one conversation alone",
        "llama.cpp,awq,loads GGUF files",
        "llama.cpp,fp8,does not keep a cache as",
        "ollama,awq,loads GGUF files"
    })
    void whatAnEngineCantDoIsRefusedWithASentence(String id, String change, String reason) {
        Engine engine = Engines.ofId(id).orElseThrow();
        var refusal = engine.refusal(change(change).apply(llama(engine))).orElseThrow();
        assertTrue(refusal.reason().contains(reason), refusal.reason());
        assertTrue(refusal.remedy().endsWith("."), refusal.remedy());
    }

    private static UnaryOperator<Scenario> change(String name) {
        return switch (name) {
            case "mixed" -> s -> s.withCache(s.cache().withTypes(KvType.FP8, KvType.F16));
            case "gguf" -> s -> weights(s, FileType.Q4_K_M);
            case "mlx weights" -> s -> weights(s, FileType.MLX_4BIT);
            case "awq" -> s -> weights(s, FileType.AWQ);
            case "no flash" -> s -> s.withCache(s.cache().withFlashAttention(FlashAttention.OFF));
            case "layers" -> s -> s.withGpuLayers(new GpuLayers(5));
            case "host cache" -> s -> s.withCache(s.cache().withOnGpu(false));
            case "unified" -> s -> s.withBatch(s.batch().withUnified(true));
            case "apple" -> s -> s.withRig(llama(MLX).rig());
            case "nvidia" -> s -> s.withRig(llama(VLLM).rig());
            case "three" -> s -> gpus(s, 3);
            case "turbo window" -> s -> gemma(s, KvType.TURBOQUANT_4BIT_NC);
            case "quantized window" -> s -> gemma(s, KvType.INT4);
            case "two quantized" -> s -> slots(cache(s, KvType.INT8), 2);
            default -> s -> cache(s, KvType.ofLabel(name).orElseThrow());
        };
    }

    private static Scenario weights(Scenario scenario, FileType type) {
        var model = Plans.CATALOG.model("llama-3.1-8b").orElseThrow();
        return scenario.withWeights(model.weights(type));
    }

    private static Scenario gemma(Scenario scenario, KvType type) {
        var model = Plans.CATALOG.model("gemma-3-12b").orElseThrow();
        return cache(scenario.withModel(model.spec(), scenario.weights()), type);
    }

    // Commands

    @Test
    void vllmIsToldAll() {
        var scenario = cache(gpus(slots(llama(VLLM), 2), 2), KvType.FP8);
        assertEquals(
                "vllm serve YOUR-REPOSITORY/Llama-3.1-8B-Instruct --max-model-len 4096"
                        + " --max-num-seqs 2 --max-num-batched-tokens 2048"
                        + " --gpu-memory-utilization 0.92 --kv-cache-dtype fp8"
                        + " --tensor-parallel-size 2",
                String.join(" ", VLLM.command(scenario)));
    }

    @Test
    void transformersIsWrittenInPython() {
        assertEquals(
                """
                from transformers import AutoModelForCausalLM, AutoTokenizer

                name = "YOUR-REPOSITORY/Llama-3.1-8B-Instruct"
                tokenizer = AutoTokenizer.from_pretrained(name)
                model = AutoModelForCausalLM.from_pretrained(
                    name, dtype="bfloat16", device_map="auto")
                prompts = ["Hello"] * 1
                inputs = tokenizer(prompts, return_tensors="pt").to(model.device)
                output = model.generate(
                    **inputs, max_length=8192,
                    prefill_chunk_size=2048,
                    cache_implementation="quantized",
                    cache_config={"backend": "quanto", "nbits": 4})""",
                TRANSFORMERS.recipes(cache(llama(TRANSFORMERS), KvType.INT4)).getFirst().text());
    }

    @Test
    void mlxServesOrGenerates() {
        assertEquals(
                "mlx_lm.server --model YOUR-REPOSITORY/Llama-3.1-8B-Instruct"
                        + " --prefill-step-size 2048 --decode-concurrency 1"
                        + " --prompt-concurrency 1 --prompt-cache-size 1 --max-tokens 8192",
                String.join(" ", MLX.command(llama(MLX))));
        assertEquals(
                "mlx_lm.generate --model YOUR-REPOSITORY/Llama-3.1-8B-Instruct"
                        + " --max-tokens 8192 --kv-bits 4 --kv-group-size 64"
                        + " --quantized-kv-start 0 --prompt \"Hello\"",
                String.join(" ", MLX.command(cache(llama(MLX), KvType.INT4))));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void everyWordOfACommandIsDocumented(Engine engine) {
        Set<String> known = documented(engine.id());
        for (KvType type : engine.cacheTypes()) {
            for (int gpus = 1; gpus <= 2; gpus++) {
                var words = words(gpus(slots(cache(llama(engine), type), 2), gpus));
                assertTrue(known.containsAll(words), words::toString);
                assertFalse(words.isEmpty());
            }
        }
    }

    private static Set<String> words(Scenario scenario) {
        return scenario.engine().recipes(scenario).stream()
                .map(Recipe::text)
                .flatMap(text -> WORDS.matcher(text).results())
                .map(MatchResult::group)
                .filter(word -> !word.equals("to"))
                .collect(Collectors.toSet());
    }

    private static Set<String> documented(String engine) {
        try (InputStream in = OnCheckpointTest.class.getResourceAsStream("words.tsv")) {
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
}
