package plimsoll;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import plimsoll.catalog.Catalog;
import plimsoll.core.Plan;
import plimsoll.plan.Starter;
import plimsoll.viewmodel.PlanModel;

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
                () -> of(Catalog.load(folder)), work -> Thread.ofPlatform().start(work));
    }

    private static Beginning of(Catalog catalog) {
        return new Beginning(catalog, new PlanModel(Plan.of(Starter.of(catalog))));
    }
}
