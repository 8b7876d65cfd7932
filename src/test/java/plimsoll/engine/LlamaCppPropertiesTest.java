package plimsoll.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.CachePart;
import plimsoll.core.FlashAttention;
import plimsoll.core.KvType;
import plimsoll.core.LargestContext;
import plimsoll.core.Part;
import plimsoll.core.Scenario;
import plimsoll.core.SpeedCeiling;
import plimsoll.core.Tokens;
import plimsoll.support.ForAll;

class LlamaCppPropertiesTest {
    private static long total(Scenario scenario) {
        return scenario.estimate().onDevices().total().count();
    }

    private static long cache(Scenario scenario) {
        var estimate = scenario.estimate();
        return estimate.onDevices().kvCache().plus(estimate.host().kvCache()).count();
    }

    private static Scenario with(Scenario scenario, KvType type) {
        var flash = scenario.cache().withFlashAttention(FlashAttention.ON);
        return scenario.withCache(flash.withTypes(type, type));
    }

    private static Scenario longer(Scenario scenario, int tokens) {
        return scenario.withContext(new Tokens(scenario.context().count() + tokens));
    }

    @Test
    void partsSumToTheTotal() {
        ForAll.check(
                Scenarios::any,
                scenario -> {
                    var use = scenario.estimate().onDevices();
                    var sum = Part.all().stream().map(use::of).reduce(Bytes.ZERO, Bytes::plus);
                    assertEquals(use.total(), sum);
                });
    }

    @Test
    void cachePartsSumToTheCaches() {
        ForAll.check(
                Scenarios::any,
                scenario -> {
                    var parts = scenario.estimate().caches();
                    var sum = parts.stream().map(CachePart::size).reduce(Bytes.ZERO, Bytes::plus);
                    assertEquals(cache(scenario), sum.count());
                });
    }

    @Test
    void everyCacheIsAtLeastItsCells() {
        ForAll.check(
                Scenarios::any,
                scenario -> {
                    for (var part : scenario.estimate().caches()) {
                        var cells = part.perCell().times(part.cells()).times(part.layers());
                        assertTrue(part.size().compareTo(cells) >= 0, part::toString);
                    }
                });
    }

    @Test
    void weightsAreInOnePlaceAtLeast() {
        ForAll.check(
                Scenarios::any,
                scenario -> {
                    var estimate = scenario.estimate();
                    var both = estimate.onDevices().weights().plus(estimate.host().weights());
                    assertTrue(both.compareTo(scenario.weights().size()) >= 0);
                });
    }

    @Test
    void theEstimateIsInItsBand() {
        ForAll.check(
                Scenarios::any,
                scenario -> {
                    var estimate = scenario.estimate();
                    var total = estimate.onDevices().total();
                    assertTrue(estimate.low().compareTo(total) <= 0);
                    assertTrue(estimate.high().compareTo(total) >= 0);
                });
    }

    /// Compute buffers may need a little less, where longer tensors leave fewer gaps.
    @Test
    void moreContextNeverNeedsLessCache() {
        ForAll.check(
                Scenarios::any,
                scenario -> {
                    for (int tokens : List.of(1, 256, 1_000, 10_000)) {
                        assertTrue(cache(longer(scenario, tokens)) >= cache(scenario));
                    }
                });
    }

    @Test
    void moreBitsInTheCacheNeverNeedLess() {
        ForAll.check(
                Scenarios::any,
                scenario -> {
                    assertTrue(
                            cache(with(scenario, KvType.F32)) >= cache(with(scenario, KvType.F16)));
                    assertTrue(
                            cache(with(scenario, KvType.F16))
                                    >= cache(with(scenario, KvType.Q8_0)));
                    assertTrue(
                            cache(with(scenario, KvType.Q8_0))
                                    >= cache(with(scenario, KvType.Q4_0)));
                });
    }

    /// What stays on the host is not on a device, and nothing is lost on the way.
    @Test
    void expertsOnTheHostNeverTakeMoreOfADevice() {
        ForAll.check(
                Scenarios::parted,
                scenario -> {
                    int now = scenario.gpuLayers().hostExperts();
                    var more = scenario.gpuLayers().withHostExperts(now + 1);
                    var before = scenario.estimate();
                    var after = scenario.withGpuLayers(more).estimate();
                    for (int i = 0; i < before.devices().size(); i++) {
                        long one = before.devices().get(i).use().weights().count();
                        assertTrue(after.devices().get(i).use().weights().count() <= one);
                    }
                    assertTrue(after.host().weights().compareTo(before.host().weights()) >= 0);
                    assertTrue(
                            after.onDevices().weights().plus(after.host().weights()).count()
                                    >= scenario.weights().size().count());
                    assertEquals(cache(scenario), cache(scenario.withGpuLayers(more)));
                });
    }

    /// What is read for a token is read somewhere, wherever the experts are.
    @Test
    void expertsOnTheHostAreReadThere() {
        ForAll.check(
                Scenarios::parted,
                scenario -> {
                    var whole = scenario.withGpuLayers(scenario.gpuLayers().withHostExperts(0));
                    long kept = SpeedCeiling.of(whole).read().count();
                    // Experts that are used are a share of all, rounded down in each place.
                    assertEquals(kept, SpeedCeiling.of(scenario).read().count(), 1 << 12);
                    var reads = scenario.engine().reads(scenario);
                    assertTrue(reads.host().compareTo(whole.engine().reads(whole).host()) >= 0);
                });
    }

    /// Slots of the same length, for the rounding of a context that is shared out may give less.
    @Test
    void moreSlotsNeverNeedLess() {
        ForAll.check(
                Scenarios::any,
                scenario -> {
                    int slots = scenario.batch().slots();
                    assertTrue(
                            cache(shared(scenario, slots + 1)) >= cache(shared(scenario, slots)));
                });
    }

    private static Scenario shared(Scenario scenario, int slots) {
        int each = scenario.context().roundedUpTo(256).count();
        return scenario.withBatch(scenario.batch().withSlots(slots))
                .withContext(new Tokens(slots * each));
    }

    @Test
    void theLargestContextFitsAndTheNextDoesNot() {
        ForAll.check(
                200,
                Scenarios::simple,
                scenario -> {
                    var largest = LargestContext.of(scenario);
                    int next = largest.count() + scenario.engine().contextStep(scenario);
                    boolean fits =
                            largest.equals(Tokens.NONE)
                                    || scenario.withContext(largest).estimate().fit().isPossible();
                    assertTrue(fits, "does not fit: " + largest);
                    if (next <= Tokens.MAX.count()) {
                        var longer = scenario.withContext(new Tokens(next));
                        assertTrue(!longer.estimate().fit().isPossible(), "fits too: " + next);
                    }
                });
    }

    @Test
    void whatIsCertainFits() {
        ForAll.check(
                200,
                Scenarios::any,
                scenario -> {
                    var certain = LargestContext.certain(scenario);
                    assertTrue(certain.compareTo(LargestContext.of(scenario)) <= 0);
                    if (!certain.equals(Tokens.NONE)) {
                        var estimate = scenario.withContext(certain).estimate();
                        assertTrue(estimate.certainSpare() >= 0, "may not fit: " + certain);
                    }
                });
    }

    @Test
    void theContextIsRoundedUpByWholeSteps() {
        ForAll.check(
                Scenarios::simple,
                scenario -> {
                    int step = scenario.engine().contextStep(scenario);
                    int context = scenario.engine().context(scenario).count();
                    assertEquals(0, context % step);
                    assertTrue(context >= scenario.context().count() - step);
                });
    }
}
