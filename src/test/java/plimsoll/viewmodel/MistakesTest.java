package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.KvType;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.support.Plans;
import plimsoll.viewmodel.Arithmetic.Topic;

class MistakesTest {
    private static final String SHRINK = "“Quantized weights shrink the cache”";

    @Test
    void llama2NeedsLessThanTheArticleSays() {
        assertEquals(
                "1.56 MiB in f32, 0.78 MiB in f16: the claim is ×3.91 that.",
                truths("llama-2-13b").get("“6.4 MB per token in FP32”"));
        assertFalse(truths("llama-2-7b").containsKey("“6.4 MB per token in FP32”"));
    }

    @Test
    void theDesktopCardHasTwelve() {
        var gpu = Plans.CATALOG.gpu("nvidia-geforce-rtx-4070").orElseThrow().gpu();
        var scenario = Plans.starter().withRig(Rig.of(gpu, 1, Bytes.ZERO));
        String truth = truths(scenario).get("“An RTX 4070 has 8 GB”");
        assertTrue(truth.startsWith("12 282 MiB"), truth);
        assertFalse(truths(Plans.starter()).containsKey("“An RTX 4070 has 8 GB”"));
    }

    @Test
    void sharedHeadsAreCountedOnce() {
        String claim = "“Multiply by all attention heads”";
        assertEquals(
                "40 query heads share 8 KV heads: a token takes 160 KiB, and counting all heads"
                        + " makes it ×5.00.",
                truths("qwen3-14b").get(claim));
        assertFalse(truths("llama-2-13b").containsKey(claim));
    }

    @Test
    void headsMayBeLongerThanTheirShare() {
        assertEquals(
                "1024 ÷ 16 is 64, but this model's keys are 128 long: ×2.00 of that.",
                truths("qwen3-0.6b").get("“Head dim is width ÷ heads”"));
    }

    @Test
    void theCacheDoesNotFollowTheWeights() {
        assertEquals(
                "With Q4_K_M weights as with any others the cache takes 2.5 GiB, for it is f16.",
                truths("qwen3-14b").get(SHRINK));
        var other = truths(Plans.of("qwen3-14b", FileType.Q8_0, 24, 16_384)).get(SHRINK);
        assertTrue(other.endsWith("the cache takes 2.5 GiB, for it is f16."), other);
    }

    @Test
    void aScaleCostsTooWhateverIsChosen() {
        String truth =
                "85 KiB instead of 160 KiB a token, 53.1 %: each 32 values bring a scale of two"
                        + " bytes.";
        var plan = Plans.of("qwen3-14b", FileType.Q4_K_M, 24, 16_384);
        assertEquals(truth, truths(plan).get("“q8_0 halves the cache”"));
        var small = Plans.withCache(plan, KvType.Q4_0, KvType.Q4_0);
        assertEquals(truth, truths(small).get("“q8_0 halves the cache”"));
    }

    @Test
    void windowsStopGrowing() {
        String claim = "“Every layer's cache grows”";
        assertEquals(
                "40 layers see a window of 1024 tokens and stop at 480 MiB; at this context they"
                        + " would take 5 GiB.",
                truths("gemma-3-12b").get(claim));
        var plan = Plans.of("gemma-3-12b", FileType.Q4_K_M, 24, 16_384);
        var whole = plan.withCache(plan.cache().withFullWindow(true));
        assertFalse(truths(whole).containsKey(claim));
    }

    /// 576 values instead of 128 heads of 128 + 64 + 128.
    @Test
    void latentsReplaceHeads() {
        assertEquals(
                "MLA keeps one row of 576 values a token, not 128 heads of 320: ×71.11 less.",
                truths("deepseek-v3").get("“Keys and values of every head”"));
    }

    @Test
    void statesAreNoCache() {
        String truth = truths("granite-4.0-h-tiny").get("“Every layer has a KV cache”");
        assertTrue(truth.startsWith("36 of 40 layers keep a state instead"), truth);
    }

    @Test
    void thereIsAlwaysSomethingToSetRight() {
        for (var model : Plans.CATALOG.models()) {
            assertTrue(truths(model.spec().id()).containsKey(SHRINK), model.spec().id());
        }
    }

    private static Map<String, String> truths(String model) {
        return truths(Plans.of(model, FileType.Q4_K_M, 24, 16_384));
    }

    /// The truth about every claim.
    private static Map<String, String> truths(Scenario scenario) {
        var truths = new LinkedHashMap<String, String>();
        Optional<String> claim = Optional.empty();
        for (var line : Arithmetic.of(scenario.estimate(), Topic.MISTAKES)) {
            claim.ifPresent(said -> truths.put(said, plain(line.text())));
            claim = claim.isPresent() ? Optional.empty() : Optional.of(line.text());
        }
        return truths;
    }
}
