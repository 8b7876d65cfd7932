package plimsoll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.catalog.Catalog;
import plimsoll.core.Backend;
import plimsoll.core.Bytes;
import plimsoll.core.Engine;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.Outputs;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// What llama.cpp did otherwise in 2024, in 2025 and in early 2026.
class EarlierLlamaCppTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final Rig RIG = Rig.of(Gpu.custom("card", Bytes.ofGiB(24)), 1, Bytes.ZERO);
    private static final List<Engine> IN_TIME =
            List.of(
                    Engines.LLAMA_CPP_2024,
                    Engines.LLAMA_CPP_2025,
                    Engines.LLAMA_CPP_EARLY_2026,
                    Engines.LLAMA_CPP);

    private static Scenario scenario(String model, FileType type, int context) {
        var known = CATALOG.model(model).orElseThrow();
        return new Scenario(
                known.spec(), known.weights(type), RIG, Engines.LLAMA_CPP, new Tokens(context));
    }

    private static Scenario flash(Scenario scenario, FlashAttention choice) {
        return scenario.withCache(scenario.cache().withFlashAttention(choice));
    }

    private static double compute(Scenario scenario) {
        return scenario.estimate().onDevices().activations().inMiB();
    }

    private static Bytes cache(Scenario scenario) {
        return scenario.estimate().onDevices().kvCache();
    }

    /// Compute buffers that people's cards printed; the logs are in `plimsoll/log`.
    @ParameterizedTest
    @CsvSource({
        "llama.cpp-2024, glm-4-32b-0414, IQ4_XS, CUDA,   32768,  512, ON,  353.00",
        "llama.cpp-2024, llama-3-8b,     Q5_K_M, CUDA,   2048,   512, OFF, 258.50",
        "llama.cpp-2024, gemma-3-27b,    Q4_K_M, CUDA,   32768,  512, ON,  522.62",
        "llama.cpp-2025, llama-3.1-8b,   Q4_0,   VULKAN, 16384, 1024, ON,  613.01",
    })
    void computesAsCardsOfTheTimeDid(
            String engine,
            String model,
            FileType type,
            Backend backend,
            int context,
            int ubatch,
            FlashAttention flash,
            double measured) {
        var asked = flash(scenario(model, type, context), flash).withBackend(backend);
        var then =
                asked.withBatch(asked.batch().withUbatch(ubatch))
                        .withEngine(Engines.ofId(engine).orElseThrow());
        assertEquals(measured, compute(then), 0.0151);
    }

    /// `62 layers · 16 heads · 2 · 128 · 32768 tokens · 2 bytes`.
    @Test
    void keptTheWholeContextOfLayersWithAWindow() {
        var asked = flash(scenario("gemma-3-27b", FileType.Q4_K_M, 32_768), FlashAttention.ON);
        assertEquals(Bytes.ofMiB(15_872), cache(asked.withEngine(Engines.LLAMA_CPP_2024)));
        assertTrue(cache(asked).compareTo(Bytes.ofMiB(4_000)) < 0);
    }

    /// `27 layers · 16 heads · (192 + 128) · 4096 tokens · 2 bytes`, where latents are 576 values.
    @Test
    void keptKeysAndValuesOfAllHeadsForMla() {
        var asked = scenario("deepseek-v2-lite", FileType.Q4_K_M, 4096);
        var before = asked.withEngine(Engines.LLAMA_CPP_2024);
        assertEquals(new Bytes(27L * 16 * (192 + 128) * 4096 * 2), cache(before));
        assertEquals(new Bytes(27L * 576 * 4096 * 2), cache(asked));
    }

    @Test
    void roundedToShorterStepsWithoutFlashAttention() {
        var asked = flash(scenario("llama-3.1-8b", FileType.Q4_K_M, 40_100), FlashAttention.OFF);
        assertEquals(40_128, context(asked, Engines.LLAMA_CPP_2024));
        assertEquals(40_128, context(asked, Engines.LLAMA_CPP_2025));
        assertEquals(40_192, context(asked, Engines.LLAMA_CPP_EARLY_2026));
        assertEquals(40_192, context(asked, Engines.LLAMA_CPP));
    }

    private static int context(Scenario scenario, Engine engine) {
        return engine.context(scenario).count();
    }

    @Test
    void leftTheOutputBehindUnlessAllLayersWent() {
        var asked = scenario("llama-3.1-8b", FileType.Q4_K_M, 4096).withGpuLayers(new GpuLayers(8));
        var before = asked.withEngine(Engines.LLAMA_CPP_2025).estimate();
        var after = asked.withEngine(Engines.LLAMA_CPP_EARLY_2026).estimate();
        assertEquals(Bytes.ofMiB(8 * 16), before.onDevices().kvCache());
        assertEquals(Bytes.ofMiB(7 * 16), after.onDevices().kvCache());
    }

    @ParameterizedTest
    @ValueSource(strings = {"llama.cpp-2024", "llama.cpp-2025", "llama.cpp-early-2026"})
    void reservedLogitsOfAllTokens(String engine) {
        var asked =
                scenario("llama-3.1-8b", FileType.Q4_K_M, 4096)
                        .withEngine(Engines.ofId(engine).orElseThrow());
        var all = asked.withBatch(asked.batch().withOutputs(Outputs.ALL));
        assertEquals(compute(all), compute(asked));
        assertTrue(compute(asked) > 4.0 * 512 * 128_256 / (1 << 20));
    }

    @Test
    void neverKeepsMoreThanBefore() {
        for (var model : CATALOG.models()) {
            var asked = flash(scenario(model.id(), FileType.Q4_K_M, 8192), FlashAttention.ON);
            for (int i = 1; i < IN_TIME.size(); i++) {
                Bytes before = cache(asked.withEngine(IN_TIME.get(i - 1)));
                Bytes after = cache(asked.withEngine(IN_TIME.get(i)));
                assertTrue(after.compareTo(before) <= 0, model.id() + " " + i);
            }
        }
    }

    @Test
    void commandsAreThoseOfTheTime() {
        var asked = scenario("llama-3.1-8b", FileType.Q4_K_M, 4096);
        var unified = asked.withBatch(asked.batch().withSlots(2).withUnified(true));
        var before = flash(unified, FlashAttention.ON).withEngine(Engines.LLAMA_CPP_2024);
        String command = String.join(" ", before.engine().command(before));
        assertTrue(command.contains("-ngl 99 -fa --cache-type-k"), command);
        assertFalse(command.contains("--kv-unified"), command);
        var plain = flash(unified, FlashAttention.AUTO).withEngine(Engines.LLAMA_CPP_2024);
        assertFalse(String.join(" ", plain.engine().command(plain)).contains("-fa"));
    }
}
