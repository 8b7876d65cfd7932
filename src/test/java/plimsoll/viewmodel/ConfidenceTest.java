package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.Evidence;
import plimsoll.catalog.Offload;
import plimsoll.core.Architecture;
import plimsoll.core.Backend;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;
import plimsoll.support.Plans;

class ConfidenceTest {
    private static final Evidence MEASURED =
            new Evidence(
                    Architecture.QWEN3,
                    List.of(
                            new Evidence.Case(Backend.CUDA, Offload.FULL, 200, 200, 0),
                            new Evidence.Case(Backend.VULKAN, Offload.PARTIAL, 50, 45, 0.0123)),
                    "somebody");

    private static Confidence of(Scenario scenario) {
        return Confidence.of(scenario.estimate(), Optional.of(MEASURED));
    }

    @Test
    void whatIsDeterministicIsCalledExact() {
        var parts = of(Plans.starter()).parts();
        assertEquals("2.50 GiB exactly", plain(parts.getLast().figure()));
        assertTrue(plain(parts.getFirst().figure()).matches("7\\.81 to 8\\.13 GiB"));
    }

    @Test
    void weightsOfAFileAreExact() {
        var starter = Plans.starter();
        var mix = starter.weights();
        var file = new WeightFile(mix.type(), mix.tensors(), WeightFile.Origin.FILE);
        var weights = of(starter.withWeights(file)).parts().getFirst();
        assertEquals("7.97 GiB exactly", plain(weights.figure()));
    }

    @Test
    void tellsWhetherTheCardIsKnown() {
        var starter = Plans.starter();
        var card = Gpu.custom("card", Bytes.ofGiB(12));
        var other = starter.withRig(Rig.of(card, 1, Bytes.ZERO));
        assertTrue(of(starter).parts().get(1).reason().endsWith("nothing else on them show it."));
        assertTrue(of(other).parts().get(1).reason().endsWith("threads are not known."));
    }

    @Test
    void theSummaryIsTheBandOfTheEstimate() {
        var estimate = Plans.starter().estimate();
        assertEquals(
                "This plan takes %s to %s; most likely %s."
                        .formatted(
                                Wording.gibNumber(estimate.low()),
                                Wording.gib(estimate.high()),
                                Wording.gib(estimate.onDevices().total())),
                of(estimate.scenario()).summary());
    }

    @Test
    void measuredLoadsAreCounted() {
        var loads = of(Plans.starter()).loads();
        assertEquals("200 loads", plain(loads.getFirst().figure()));
        assertEquals("all exact to the byte", loads.getFirst().reason());
        assertEquals(
                "90 % exact to the byte, a GPU's buffers at worst 1.23 % off",
                plain(loads.getLast().reason()));
    }

    @Test
    void whereNothingWasMeasuredItIsSaid() {
        var confidence = Confidence.of(Plans.starter().estimate(), Optional.empty());
        assertEquals("Nothing was measured of the architecture qwen3", confidence.heading());
        assertEquals(List.of(), confidence.loads());
        assertEquals(
                "The graph of a similar architecture stands in.",
                confidence.parts().get(2).reason());
    }

    @Test
    void theCatalogHasEvidenceForTheStarter() {
        var qwen = Catalog.bundled().evidence(Architecture.QWEN3).orElseThrow();
        assertTrue(qwen.of(Plans.starter()).orElseThrow().runs() > 100);
    }
}
