package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.catalog.Catalog;
import plimsoll.core.LargestContext;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.plan.Answers;
import plimsoll.plan.JsonText;
import plimsoll.plan.PlanException;

class SlideTextTest {
    private static final Answers ANSWERS = new Answers(Catalog.bundled());

    private static Scenario scenario(String fields) {
        try {
            return ANSWERS.scenario(
                    JsonText.object("{\"context\":4096,%s}".formatted(fields.replace('\'', '"'))));
        } catch (PlanException e) {
            throw new AssertionError(e.sentence(), e);
        }
    }

    private static Outlook outlook(String shown, String other) {
        Optional<Scenario> rival = Optional.ofNullable(other).map(SlideTextTest::scenario);
        return Outlook.of(new Plan(scenario(shown), rival, List.of()));
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    @Test
    void theTitleSaysHowFarBothReach() {
        String f16 = "'model':'qwen3-14b','reserveMiB':1024,'gpu':'nvidia-geforce-rtx-4070-ti'";
        String q8 = f16 + ",'cacheK':'q8_0','cacheV':'q8_0'";
        assertEquals(
                plain(
                        "q8_0 takes Qwen3 14B on an RTX 4070 Ti from %s to %s tokens"
                                .formatted(reach(f16), reach(q8))),
                plain(SlideText.title(outlook(q8, f16))));
    }

    private static String reach(String fields) {
        return Wording.tokens(LargestContext.of(scenario(fields)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'gpu':80||Qwen3 14B on an 80 GiB GPU fits with all 40 960 tokens the model was trained for",
                "'gpu':4||Qwen3 14B does not fit on a 4 GiB GPU",
                "'gpu':80|'gpu':4|Qwen3 14B: 4 GiB GPU does not fit, 80 GiB GPU fits with all 40 960 tokens"
                        + " the model was trained for",
                "'gpu':4,'cacheK':'q8_0'|'gpu':4|Qwen3 14B on a 4 GiB GPU: f16 does not fit,"
                        + " q8_0 / f16 does not fit",
                "'gpu':80,'ubatch':256|'gpu':80|ubatch 256 leaves Qwen3 14B on an 80 GiB GPU at"
                        + " all 40 960 tokens the model was trained for"
            })
    void theTitleIsTrueAtEveryLimit(String shown, String other, String title) {
        String model = "'model':'qwen3-14b',";
        var outlook = outlook(model + shown, other == null ? null : model + other);
        assertEquals(title, plain(SlideText.title(outlook)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'cacheK':'q8_0'|f16 and q8_0 / f16 KV cache",
                "'weights':'Q8_0'|Q4_K_M and Q8_0 weights",
                "'backend':'vulkan'|llama.cpp with CUDA and llama.cpp with Vulkan",
                "'flashAttention':'off'|flash attention on and off",
                "'ubatch':256|ubatch 512 and 256",
                "'batch':1024|batch 2048 and 1024",
                "'slots':2|1 slot and 2 slots",
                "'kvUnified':true|kv-unified off and on",
                "'swaFull':true|swa-full off and on",
                "'kvOffload':false|KV cache in GPU and host memory",
                "'gpuLayers':9|all and 9 layers on GPU",
                "'outputs':'all'|outputs server and all",
                "'reserveMiB':512|0 B and 512 MiB reserved",
                "'devices':2|24 GiB GPU and 2 × 24 GiB GPU"
            })
    void theSubtitleSaysEveryChoiceThatDiffers(String change, String words) {
        String base = "'model':'qwen3-14b','gpu':24";
        var outlook = outlook(base + "," + change, base);
        String subtitle = plain(SlideText.subtitle(outlook));
        assertTrue(subtitle.contains(" · " + words), subtitle);
        assertTrue(!Contrast.of(scenario(base), outlook.shown().scenario()).two().equals("B"));
    }

    @Test
    void theSubtitleSaysWhatNeverGoesWithoutSaying() {
        String subtitle =
                SlideText.subtitle(outlook("'model':'qwen3-14b','gpu':24,'reserveMiB':512", null));
        assertEquals(
                "Qwen3 14B · Q4_K_M weights · f16 KV cache · llama.cpp with CUDA"
                        + " · flash attention on · ubatch 512 · 1 slot · 24 GiB GPU · 24 576 MiB"
                        + " · 512 MiB reserved",
                plain(subtitle));
    }
}
