package plimsoll.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.advice.Change;
import plimsoll.catalog.Catalog;
import plimsoll.log.LogParser;
import plimsoll.viewmodel.CauseText;

/// What failed, why, and what cures it.
class DiagnosisTest {
    private static final Catalog CATALOG = Catalog.bundled();

    private static Diagnosis of(String id) {
        return RealLog.of(id).diagnosis();
    }

    private static Diagnosis read(String... lines) {
        var log = LogParser.read(String.join("\n", lines) + "\n");
        return Diagnosis.of(log.loads().getFirst(), CATALOG);
    }

    private static String words(Diagnosis diagnosis) {
        return CauseText.of(diagnosis.cause()).replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gf-58671331675-qwen35-27b-4070-oom | compute buffer of 1.37 GiB | 1 024 tokens",
                "ik-i437-2212 | compute buffer of 7.51 GiB | 4 096 tokens are computed at once",
                "ik-i437-567 | compute buffer of 1103.92 GiB | 4 copies",
                "ik-i500-37 | compute buffer of 352.3 GiB | put on the host by hand",
                "ik-i749-391 | compute buffer of 176.09 GiB | pipeline parallelism",
                "ik-i822-548 | compute buffer of 16.53 GiB | flash attention was off",
                "ik-p239-1019 | compute buffer of 38.09 GiB | 4 copies",
                "ik-p260-476 | compute buffer of 3.4 GiB | 4 copies",
                "lc-11476-kvupdate-oom | 9.63 GiB more on CUDA1 | ran out later",
                "lc-14698-gemma3n-vulkan-oom | One buffer of 4.38 GiB | weights",
                "lc-15009-strixhalo-vulkan-oom | compute buffer | more than the driver gives",
                "lc-26297-minimaxm3-retry | compute buffer of 50.54 GiB | tried again",
                "lem-79-qwen35-27b-rocm-kvoom | KV cache of 2 GiB | ROCm0",
                "vl-15105-torch-oom | asked for 1.74 GiB | 605.88 MiB free",
                "vl-b70-4-kvshort | 100 000 tokens | 4.25 GiB",
                "vl-orlhf-336-llama3-70b | 8 192 tokens | 6 048 tokens",
            })
    void namesWhatFailedAndWhy(String id, String what, String why) {
        String words = words(of(id));
        assertTrue(words.contains(what), words);
        assertTrue(words.contains(why), words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ik-p344-760", "tt-kld_moe_q4_0", "ik-i437-3460", "lc-27680-dsv4-ansi"})
    void aLoadThatIsFineSaysSo(String id) {
        var diagnosis = of(id);
        assertInstanceOf(Cause.Fine.class, diagnosis.cause());
        assertEquals(List.of(), diagnosis.cures());
        assertTrue(words(diagnosis).startsWith("Everything that this log shows was allocated"));
    }

    @Test
    void vllmTellsTheLongestRequestItself() {
        var told =
                LogParser.read(
                        "ValueError: To serve at least one request with the models's max seq len"
                                + " (131072), (16.00 GiB KV cache is needed, which is larger than"
                                + " the available KV cache memory (9.53 GiB). Based on the"
                                + " available memory, the estimated maximum model length is"
                                + " 78064.\n");
        var words = words(Diagnosis.of(told.loads().getFirst(), CATALOG));
        assertTrue(words.contains("131 072 tokens"), words);
        assertTrue(words.endsWith("leave room for 78 064 tokens."), words);
    }

    @Test
    void curesAfterWhichItFitsComeFirst() {
        for (var log : RealLog.all()) {
            var fits = log.diagnosis().cures().stream().map(Cure::fits).toList();
            assertEquals(fits.stream().sorted((a, b) -> b.compareTo(a)).toList(), fits, log.id());
        }
    }

    @Test
    void everyFailedLoadHasACure() {
        for (var log : RealLog.all()) {
            var cause = log.diagnosis().cause();
            boolean failed = !(cause instanceof Cause.Fine) && !(cause instanceof Cause.Unknown);
            assertEquals(failed, !log.diagnosis().cures().isEmpty(), log.id());
        }
    }

    @Test
    void aLeverFreesMemory() {
        for (var log : RealLog.all()) {
            for (var cure : log.diagnosis().cures()) {
                if (cure instanceof Cure.Lever lever) {
                    assertTrue(lever.freed() > 0, log.id() + " " + lever.change());
                }
            }
        }
    }

    @Test
    void flashAttentionIsTheLeverWhereItWasOff() {
        var cures = of("ik-i822-548").cures();
        assertTrue(
                cures.stream()
                        .flatMap(cure -> Cure.change(cure).stream())
                        .anyMatch(Change.WithFlashAttention.class::isInstance));
    }

    /// 6 GiB of cache and 1.2 GiB of weights leave too little of 8 GiB even so.
    @Test
    void whereFlashAttentionIsNotEnoughItGoesWithAnother() {
        var first = of("ik-i822-548").cures().getFirst();
        assertTrue(first.fits());
        assertInstanceOf(Change.Both.class, Cure.change(first).orElseThrow());
    }

    @Test
    void aContextThatFitsIsFoundToTheStep() {
        var diagnosis = of("gf-58671331675-qwen35-27b-4070-oom");
        var lever =
                diagnosis.cures().stream()
                        .filter(Cure.Lever.class::isInstance)
                        .map(Cure.Lever.class::cast)
                        .filter(one -> one.change() instanceof Change.Context)
                        .findFirst()
                        .orElseThrow();
        assertTrue(lever.fits());
        assertEquals(0, lever.result().context().count() % 256);
        assertTrue(lever.result().context().count() < 131_072);
    }

    @Test
    void aCacheIsCountedByItsTokens() {
        var diagnosis =
                read(
                        "llama_context: constructing llama_context",
                        "llama_context: n_ctx         = 131072",
                        "ggml_backend_cuda_buffer_type_alloc_buffer: allocating 40960.00 MiB on"
                                + " device 0: cudaMalloc failed: out of memory",
                        "alloc_tensor_range: failed to allocate CUDA0 buffer of size 42949672960",
                        "llama_init_from_model: failed to initialize the context: failed to"
                                + " allocate buffer for kv cache");
        assertEquals(
                "The KV cache of 40 GiB did not fit on CUDA0: 131 072 tokens at 320 KiB each.",
                words(diagnosis));
    }

    @Test
    void weightsAreNamed() {
        var diagnosis =
                read(
                        "load_tensors: offloaded 33/33 layers to GPU",
                        "ggml_backend_cuda_buffer_type_alloc_buffer: allocating 8192.00 MiB on"
                                + " device 0: cudaMalloc failed: out of memory",
                        "alloc_tensor_range: failed to allocate CUDA0 buffer of size 8589934592",
                        "llama_model_load: error loading model: unable to allocate CUDA0 buffer");
        assertInstanceOf(Cause.Weights.class, diagnosis.cause());
        assertTrue(words(diagnosis).contains("8 GiB did not fit on CUDA0"), words(diagnosis));
    }
}
