package plimsoll;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import plimsoll.catalog.Catalog;
import plimsoll.core.Os;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.plan.Settings;
import plimsoll.plan.Starter;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// What the window needs and the toolkit does not: made beside the toolkit, which takes as long to
/// start.
///
/// @param plan the starter plan, estimated
record Beginning(Catalog catalog, PlanModel plan) {

    /// Begins to make it.
    ///
    /// @param folder the user's own files
    static CompletableFuture<Beginning> in(Path folder) {
        return CompletableFuture.supplyAsync(
                () -> of(folder), work -> Thread.ofPlatform().start(work));
    }

    /// The language comes first, for something may be wrong with the catalog.
    private static Beginning of(Path folder) {
        Words.speak(Language.chosen(Settings.read(folder).language()));
        var catalog = Catalog.load(folder);
        return new Beginning(catalog, new PlanModel(Plan.of(starter(catalog))));
    }

    /// The example, on what this computer runs on.
    private static Scenario starter(Catalog catalog) {
        var example = Starter.of(catalog);
        var os = Os.called(System.getProperty("os.name", ""));
        return example.withRig(example.rig().withOs(os));
    }
}
