package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.KvType;
import plimsoll.core.MemoryUse;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.Engines;

/// Laws that hold for every model of the catalog, whatever is chosen beside it.
class CatalogLawsTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final int CHOICES = 3;
    private static final long PLAY = 10 << 20;
    private static final List<Integer> CONTEXTS =
            List.of(
                    1, 256, 257, 511, 512, 1024, 2048, 2304, 4096, 4352, 6000, 8192, 16384, 40960,
                    65536, 131072, 262144, 1 << 20, 1 << 24);

    static List<CatalogModel> models() {
        return CATALOG.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void moreContextNeverNeedsLessCache(CatalogModel model) {
        var scenarios = new Scenarios(CATALOG, new Random(model.id().hashCode()));
        for (int i = 0; i < CHOICES; i++) {
            var any = scenarios.any();
            any = any.engine().adopted(any);
            var scenario = any.withModel(model.spec(), model.weights(any.weights().type()));
            assertGrows(scenario, MemoryUse::kvCache, 0);
            assertGrows(scenario, MemoryUse::weights, 0);
        }
    }

    /// As llama-server loads it on one GPU. The allocator may find a little more room for a longer
    /// graph: for two of the models it does, by less than 10 MiB.
    @ParameterizedTest
    @MethodSource("models")
    void moreContextNeverNeedsLessInAll(CatalogModel model) {
        var gpu = Gpu.custom("24 GiB", Bytes.ofGiB(24));
        var weights = model.weights(model.fileTypes().getFirst());
        var rig = Rig.of(gpu, 1, Bytes.ZERO);
        var scenario = new Scenario(model.spec(), weights, rig, Engines.LLAMA_CPP, new Tokens(1));
        assertGrows(scenario, MemoryUse::total, PLAY);
        var options = scenario.cache().withTypes(KvType.Q8_0, KvType.Q8_0);
        assertGrows(scenario.withCache(options), MemoryUse::total, PLAY);
    }

    private static void assertGrows(Scenario scenario, Function<MemoryUse, Bytes> part, long play) {
        List<Long> before = sizes(scenario.withContext(new Tokens(1)), part);
        for (int context : CONTEXTS) {
            Scenario longer = scenario.withContext(new Tokens(context));
            List<Long> after = sizes(longer, part);
            for (int i = 0; i < before.size(); i++) {
                assertTrue(
                        before.get(i) - play <= after.get(i),
                        before + ", then " + after + ": " + ScenarioWriter.object(longer));
            }
            before = after;
        }
    }

    private static List<Long> sizes(Scenario scenario, Function<MemoryUse, Bytes> part) {
        return scenario.estimate().devices().stream()
                .map(device -> part.apply(device.use()).count())
                .toList();
    }
}
