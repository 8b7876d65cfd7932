package plimsoll.support;

import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.Gpu;
import plimsoll.core.KvType;
import plimsoll.core.Plan;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.Engines;
import plimsoll.plan.Starter;
import plimsoll.viewmodel.Outlook;

/// Scenarios of models that people run, from the catalog that comes with Plimsoll.
public final class Plans {
    public static final Catalog CATALOG = Catalog.bundled();

    private Plans() {}

    /// What the window shows the first time.
    public static Scenario starter() {
        return Starter.of(CATALOG);
    }

    /// A model of the catalog, all of it on one card of `gib` GiB.
    public static Scenario of(String model, FileType type, int gib, int context) {
        var entry = CATALOG.model(model).orElseThrow();
        var card = Gpu.custom("card", Bytes.ofGiB(gib));
        return new Scenario(
                entry.spec(),
                entry.weights(type),
                Rig.of(card, 1, Bytes.ZERO),
                Engines.LLAMA_CPP,
                new Tokens(context));
    }

    public static Scenario withCache(Scenario scenario, KvType key, KvType value) {
        return scenario.withCache(scenario.cache().withTypes(key, value));
    }

    /// A scenario as it is shown when it is not compared.
    public static Outlook outlook(Scenario scenario) {
        return Outlook.of(Plan.of(scenario));
    }

    /// Words with spaces that break, as they are typed in a test.
    public static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }
}
