package plimsoll.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.BatchOptions;
import plimsoll.core.Bytes;
import plimsoll.core.Engine;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.Forecast;
import plimsoll.core.KvType;
import plimsoll.core.LargestContext;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.Engines;
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
                        assertTrue(changed.engine().refusal(changed).isEmpty());
                        assertEquals(LargestContext.of(changed), lever.largest());
                    }
                });
    }

    /// Every lever of an engine frees what it says, and none is of another engine.
    @ParameterizedTest
    @CsvSource({"vllm, AWQ", "transformers, BF16", "mlx, MLX_4BIT"})
    void everyEngineHasLeversOfItsOwn(String id, FileType type) {
        Engine engine = Engines.ofId(id).orElseThrow();
        Scenario plan = Plans.of("llama-3.1-8b", FileType.Q4_K_M, 24, 32_768);
        var model = Plans.CATALOG.model("llama-3.1-8b").orElseThrow();
        var mac = Plans.CATALOG.gpu("apple-m1-pro-32-gb").orElseThrow().gpu();
        var rig = id.equals("mlx") ? Rig.of(mac, 1, Bytes.ZERO) : plan.rig();
        Scenario adopted = engine.adopted(plan.withRig(rig));
        Scenario own = adopted.withWeights(model.weights(type));
        own = own.withBatch(own.batch().withSlots(id.equals("mlx") ? 1 : 2));
        var levers = levers(own);
        var types = new HashSet<KvType>();
        for (Lever lever : levers) {
            var changed = lever.change().applyTo(own);
            assertTrue(lever.freed() > 0);
            assertEquals(total(own) - total(changed), lever.freed());
            assertTrue(engine.refusal(changed).isEmpty(), lever.change()::toString);
            assertEquals(LargestContext.of(changed), lever.largest());
            types.add(changed.cache().keyType());
            assertFalse(lever.change() instanceof Change.Ubatch, lever.change()::toString);
            assertFalse(lever.change() instanceof Change.CacheOnHost, lever.change()::toString);
        }
        assertTrue(types.size() > 2, types::toString);
        assertTrue(engine.cacheTypes().containsAll(types), types::toString);
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
        assertFalse(changes.stream().anyMatch(Change.Values.class::isInstance), changes::toString);
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
    void theSmallestOfAllHasNoSmallerFileOrCache() {
        var least = Plans.of("qwen3-14b", FileType.IQ1_S, 24, 1024);
        least = Plans.withCache(least, KvType.Q4_0, KvType.Q4_0);
        for (Lever lever : levers(least)) {
            assertFalse(lever.change() instanceof Change.Weights, lever.change()::toString);
            assertFalse(lever.change() instanceof Change.Cache, lever.change()::toString);
        }
    }

    @Test
    void keysAndValuesAreLeversOfTheirOwn() {
        var changes = levers(Plans.starter()).stream().map(Lever::change).toList();
        assertTrue(changes.contains(new Change.Keys(KvType.Q8_0)), changes::toString);
        assertTrue(changes.contains(new Change.Values(KvType.Q8_0)), changes::toString);
        assertTrue(changes.contains(new Change.CacheOnHost()), changes::toString);
        assertTrue(changes.stream().anyMatch(Change.Sibling.class::isInstance));
        assertFalse(changes.contains(new Change.WindowOnly()), changes::toString);
    }

    @Test
    void layersLeaveOnlyWhatDoesNotFitAndThenItDoes() {
        var small = Plans.of("qwen3-14b", FileType.Q4_K_M, 8, 8192);
        var layers =
                levers(small).stream().filter(l -> l.change() instanceof Change.Layers).toList();
        assertEquals(1, layers.size());
        assertTrue(layers.getFirst().result().estimate().fit().isPossible());
        var large = small.withRig(Plans.starter().rig());
        assertFalse(levers(large).stream().anyMatch(l -> l.change() instanceof Change.Layers));
    }

    @Test
    void theSameLeversAreFoundAgainAtAnotherContext() {
        var scenario = Plans.starter();
        var kept = new Levers();
        for (int context : List.of(16_384, 4096, 40_960)) {
            var at = Forecast.of(scenario.withContext(new Tokens(context)));
            assertEquals(levers(at.scenario()), kept.of(at, offers(scenario)));
        }
        var other = Forecast.of(Plans.of("gemma-3-12b", FileType.Q4_K_M, 24, 32_768));
        assertEquals(levers(other.scenario()), kept.of(other, offers(other.scenario())));
    }

    private static Scenario any(SplittableRandom random) {
        var model = pick(Plans.CATALOG.models(), random);
        var type = pick(model.fileTypes(), random);
        var scenario =
                Plans.of(
                        model.spec().id(), type, random.nextInt(4, 200), random.nextInt(1, 90_000));
        var flash = pick(List.of(FlashAttention.values()), random);
        var whole = scenario.withEngine(pick(Engines.all(), random));
        var any =
                whole.withCache(
                                whole.cache()
                                        .withFlashAttention(flash)
                                        .withFullWindow(random.nextInt(4) == 0))
                        .withBatch(scenario.batch().withSlots(random.nextInt(1, 5)));
        return any.engine().refusal(any).isEmpty() ? any : whole;
    }

    private static List<Lever> levers(Scenario scenario) {
        return new Levers().of(Forecast.of(scenario), offers(scenario));
    }

    private static Offers offers(Scenario scenario) {
        CatalogModel model = Plans.CATALOG.model(scenario.model().id()).orElseThrow();
        return Offers.of(model, Plans.CATALOG.models(), scenario.weights(), scenario.engine());
    }

    private static long total(Scenario scenario) {
        return scenario.estimate().onDevices().total().count();
    }

    private static <T> T pick(List<T> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
