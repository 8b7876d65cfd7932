package plimsoll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.BatchOptions;
import plimsoll.core.Bytes;
import plimsoll.core.CachePart;
import plimsoll.core.FeedForward;
import plimsoll.core.FlashAttention;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

class LlamaCppTest {
    private static final FeedForward NO_NETWORK = new FeedForward.None();

    private static Scenario qwen(int context) {
        return Scenarios.of("qwen3-14b", "Q4_K_M", context);
    }

    private static Bytes cache(Scenario scenario) {
        return scenario.estimate().onDevices().kvCache();
    }

    @Test
    void isFoundByItsName() {
        assertEquals(Optional.of(Engines.LLAMA_CPP), Engines.ofId("llama.cpp"));
        assertEquals(Optional.empty(), Engines.ofId("llama"));
        assertEquals(Optional.of(Engines.LLAMA_CPP_2024), Engines.ofId("llama.cpp-2024"));
        assertEquals(Engines.LLAMA_CPP, Engines.all().getFirst());
    }

    /// `2 · 40 layers · 40 heads · 128 · 4096 tokens · 2 bytes`.
    @Test
    void llama2With13BillionWeightsKeeps3200MiBAt4096Tokens() {
        var scenario = Scenarios.of("llama-2-13b", "Q4_K_M", 4096);
        assertEquals(new Bytes(3_355_443_200L), cache(scenario));
        assertEquals(new Bytes(819_200), scenario.estimate().perToken());
    }

    @ParameterizedTest
    @CsvSource({"1, 256", "256, 256", "4097, 4352", "5000, 5120", "33000, 33024"})
    void roundsTheContextUpTo256(int asked, int rounded) {
        var scenario = qwen(asked);
        assertEquals(new Tokens(rounded), scenario.engine().context(scenario));
        assertEquals(new Tokens(rounded), scenario.estimate().context());
    }

    @Test
    void slotsShareTheContextOutOrAllUseIt() {
        var apart = qwen(16_384).withBatch(BatchOptions.DEFAULT.withSlots(4));
        var together = apart.withBatch(apart.batch().withUnified(true));
        assertEquals(new Tokens(4_096), apart.estimate().contextPerSlot());
        assertEquals(new Tokens(16_384), together.estimate().contextPerSlot());
        assertEquals(cache(together), cache(apart));
        assertEquals(1_024, apart.engine().contextStep(apart));
        assertEquals(256, together.engine().contextStep(together));
    }

    @Test
    void aWindowIsKeptWithABatchBesideIt() {
        var parts = Scenarios.of("gemma-3-12b", "Q4_K_M", 32_768).estimate().caches();
        var sliding = parts.stream().filter(p -> p.kind() == CachePart.Kind.SLIDING).toList();
        assertEquals(1, sliding.size());
        assertEquals(40, sliding.getFirst().layers());
        assertEquals(1_024 + 512, sliding.getFirst().cells());
        assertEquals(Bytes.ZERO, sliding.getFirst().perToken());
    }

    /// llama.cpp knows no window for Mistral 7B v0.1, which has the architecture of Llama.
    @Test
    void aWindowThatLlamaCppDoesNotKnowIsNoWindow() {
        var scenario = Scenarios.of("llama-2-13b", "Q4_K_M", 16_384);
        var windowed = scenario.withModel(withWindow(scenario.model()), scenario.weights());
        assertEquals(cache(scenario), cache(windowed));
        assertEquals(CachePart.Kind.FULL, windowed.estimate().caches().getFirst().kind());
    }

    private static ModelSpec withWindow(ModelSpec model) {
        var layer = new Layer(new Mixer.Attention(40, 40, 128, 128, 4_096, true), NO_NETWORK);
        return new ModelSpec(
                model.id(),
                model.name(),
                model.architecture(),
                model.embeddingLength(),
                model.vocabulary(),
                model.trainedContext(),
                Collections.nCopies(40, layer),
                false,
                0,
                0);
    }

    @Test
    void flashAttentionIsOnUnlessItIsOff() {
        var scenario = qwen(4_096);
        assertTrue(scenario.estimate().flashAttention());
        var off = scenario.cache().withFlashAttention(FlashAttention.OFF);
        assertEquals(false, scenario.withCache(off).estimate().flashAttention());
    }

    @Test
    void valuesAreQuantizedOnlyWithFlashAttention() {
        var types = qwen(4_096).cache().withTypes(KvType.Q8_0, KvType.Q8_0);
        var off = types.withFlashAttention(FlashAttention.OFF);
        var keysOnly = off.withTypes(KvType.Q8_0, KvType.F16);
        assertTrue(refused(qwen(4_096).withCache(off)));
        assertTrue(!refused(qwen(4_096).withCache(types)));
        assertTrue(!refused(qwen(4_096).withCache(keysOnly)));
    }

    @Test
    void aLatentCacheHasOneType() {
        var scenario = Scenarios.of("deepseek-v2-lite", "Q4_K_M", 4_096);
        var two = scenario.cache().withTypes(KvType.F16, KvType.Q8_0);
        var one = scenario.cache().withTypes(KvType.Q8_0, KvType.Q8_0);
        assertTrue(refused(scenario.withCache(two)));
        assertTrue(!refused(scenario.withCache(one)));
    }

    private static boolean refused(Scenario scenario) {
        return scenario.engine().refusal(scenario).isPresent();
    }

    @Test
    void theCommandSaysWhatIsNotUsual() {
        assertEquals(
                List.of(
                        "llama-server",
                        "-m qwen3-14b-Q4_K_M.gguf",
                        "-c 16384 -ngl 99 -fa on",
                        "--cache-type-k f16",
                        "--cache-type-v f16",
                        "-np 1"),
                command(qwen(16_384)));
        var batch = BatchOptions.DEFAULT.withSlots(2).withUnified(true).withUbatch(256);
        var cache = qwen(1).cache().withFullWindow(true).withOnGpu(false);
        var scenario = qwen(16_384).withBatch(batch.withBatch(1024)).withCache(cache);
        assertEquals(
                List.of(
                        "-np 2",
                        "--kv-unified",
                        "-b 1024",
                        "-ub 256",
                        "--swa-full",
                        "--no-kv-offload"),
                command(scenario).subList(5, 11));
        var part = command(scenario.withGpuLayers(new GpuLayers(20)));
        assertEquals("-c 16384 -ngl 20 -fa on", part.get(2));
    }

    private static List<String> command(Scenario scenario) {
        return scenario.engine().command(scenario);
    }
}
