package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.core.FileType;
import plimsoll.core.GpuLayers;
import plimsoll.support.Plans;

class CaptionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "qwen3-14b|160 KiB per token · 40 layers × 8 heads × 128",
                "llama-2-13b|800 KiB per token · 40 layers × 40 heads × 128",
                "deepseek-v3|68.63 KiB per token · 61 layers × 576 latent",
                "falcon-mamba-7b|does not grow with the context"
            })
    void theCacheIsExplained(String model, String caption) {
        assertEquals(
                caption,
                plain(Captions.cache(Plans.of(model, FileType.Q4_K_M, 24, 4096).estimate())));
    }

    @Test
    void theWeightsAreThoseOfTheEstimate() {
        var estimate = Plans.starter().withGpuLayers(new GpuLayers(20)).estimate();
        var caption = Captions.weights(estimate);
        assertTrue(caption.contains(Wording.gib(estimate.scenario().weights().size())), caption);
        assertTrue(
                caption.endsWith(Wording.gibNumber(estimate.onDevices().weights()) + " on GPU"),
                caption);
    }
}
