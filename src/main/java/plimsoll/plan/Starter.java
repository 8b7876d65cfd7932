package plimsoll.plan;

import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.Engines;

/// The example that is shown before anything was planned: a model that nearly fills a common card.
public final class Starter {
    /// What a desktop keeps of a GPU.
    static final Bytes DESKTOP = Bytes.ofMiB(512);

    private Starter() {}

    public static Scenario of(Catalog catalog) {
        return of(catalog, DESKTOP);
    }

    /// The example with so much reserved.
    public static Scenario of(Catalog catalog, Bytes reserve) {
        var model = catalog.model("qwen3-14b").orElseThrow();
        var gpu = catalog.gpu("nvidia-geforce-rtx-4070-ti").orElseThrow().gpu();
        return new Scenario(
                model.spec(),
                model.weights(FileType.Q4_K_M),
                Rig.of(gpu, 1, reserve),
                Engines.LLAMA_CPP,
                new Tokens(16384));
    }
}
