package plimsoll.plan;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Bytes;
import plimsoll.core.DeviceUse;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// Laws that hold for every model of the catalog, whatever is chosen beside it.
class CatalogLawsTest {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final int CHOICES = 3;
    private static final List<Integer> CONTEXTS =
            List.of(
                    1, 256, 257, 511, 512, 1024, 2048, 2304, 4096, 4352, 6000, 8192, 16384, 40960,
                    65536, 131072, 262144, 1 << 20, 1 << 24);

    static List<CatalogModel> models() {
        return CATALOG.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void moreContextNeverNeedsLess(CatalogModel model) {
        var scenarios = new Scenarios(CATALOG, new Random(model.id().hashCode()));
        for (int i = 0; i < CHOICES; i++) {
            var any = scenarios.any();
            var scenario = any.withModel(model.spec(), model.weights(any.weights().type()));
            Scenario shorter = scenario.withContext(new Tokens(1));
            for (int context : CONTEXTS) {
                Scenario longer = scenario.withContext(new Tokens(context));
                assertGrows(shorter, longer);
                shorter = longer;
            }
        }
    }

    private static void assertGrows(Scenario shorter, Scenario longer) {
        var before = shorter.estimate().devices().stream().map(CatalogLawsTest::total).toList();
        var after = longer.estimate().devices().stream().map(CatalogLawsTest::total).toList();
        for (int i = 0; i < before.size(); i++) {
            assertTrue(
                    before.get(i).compareTo(after.get(i)) <= 0,
                    before
                            + " at "
                            + shorter.context()
                            + ", "
                            + after
                            + ": "
                            + ScenarioWriter.object(longer));
        }
    }

    private static Bytes total(DeviceUse device) {
        return device.use().total();
    }
}
