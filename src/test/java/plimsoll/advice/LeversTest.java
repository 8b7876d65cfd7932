package plimsoll.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.BatchOptions;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.Forecast;
import plimsoll.core.KvType;
import plimsoll.core.LargestContext;
import plimsoll.core.Scenario;
import plimsoll.core.WeightFile;
import plimsoll.support.ForAll;
import plimsoll.support.Plans;

class LeversTest {
    @Test
    void everyLeverFreesWhatItPromises() {
        ForAll.check(
                20,
                LeversTest::any,
                scenario -> {
                    for (Lever lever : levers(scenario)) {
                        var changed = lever.change().applyTo(scenario);
                        assertEquals(changed, lever.result());
                        assertEquals(total(scenario) - total(changed), lever.freed());
                        assertTrue(lever.freed() > 0);
                        assertEquals(LargestContext.of(changed), lever.largest());
                    }
                });
    }

    @Test
    void whatFreesMostComesFirst() {
        ForAll.check(
                20,
                LeversTest::any,
                scenario -> {
                    var freed = levers(scenario).stream().map(lever -> -lever.freed()).toList();
                    assertEquals(freed.stream().sorted().toList(), freed);
                });
    }

    @Test
    void whatTheEngineRefusesIsNoLever() {
        var off = Plans.starter();
        off = off.withCache(off.cache().withFlashAttention(FlashAttention.OFF));
        var changes = levers(off).stream().map(Lever::change).toList();
        assertFalse(changes.stream().anyMatch(Change.Cache.class::isInstance), changes::toString);
        assertTrue(changes.contains(new Change.WithFlashAttention()), changes::toString);
    }

    @Test
    void slotsThatAreThereCanBeGivenUp() {
        var one = Plans.of("gemma-3-12b", FileType.Q4_K_M, 24, 32_768);
        var four = one.withBatch(BatchOptions.DEFAULT.withSlots(4));
        assertFalse(levers(one).stream().anyMatch(l -> l.change() instanceof Change.OneSlot));
        assertTrue(levers(four).stream().anyMatch(l -> l.change() instanceof Change.OneSlot));
    }

    @Test
    void theSmallestOfAllHasLittleLeftToFree() {
        var least = Plans.of("qwen3-14b", FileType.IQ1_S, 24, 1024);
        least = Plans.withCache(least, KvType.Q4_0, KvType.Q4_0);
        assertEquals(List.of(), levers(least));
    }

    private static Scenario any(SplittableRandom random) {
        var model = pick(Plans.CATALOG.models(), random);
        var type = pick(model.fileTypes(), random);
        var scenario =
                Plans.of(
                        model.spec().id(), type, random.nextInt(4, 200), random.nextInt(1, 90_000));
        var flash = pick(List.of(FlashAttention.values()), random);
        return scenario.withCache(scenario.cache().withFlashAttention(flash))
                .withBatch(scenario.batch().withSlots(random.nextInt(1, 5)));
    }

    private static List<Lever> levers(Scenario scenario) {
        return Levers.of(Forecast.of(scenario), files(scenario));
    }

    private static List<WeightFile> files(Scenario scenario) {
        CatalogModel model = Plans.CATALOG.model(scenario.model().id()).orElseThrow();
        return model.fileTypes().stream().map(model::weights).toList();
    }

    private static long total(Scenario scenario) {
        return scenario.estimate().onDevices().total().count();
    }

    private static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
