package plimsoll.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.log.Load;

/// The scenario that a load was.
///
/// @param scenario what was loaded
/// @param model its model, with its other files
/// @param isDescribed whether the log itself describes the model
/// @param knowsDevices whether it is known how large every device is
/// @param notes what of it is not certain, a sentence each
public record LoggedScenario(
        Scenario scenario,
        CatalogModel model,
        boolean isDescribed,
        boolean knowsDevices,
        List<String> notes) {
    public LoggedScenario {
        notes = List.copyOf(notes);
    }

    /// Nothing where the log does not tell enough to know the model or its context.
    public static Optional<LoggedScenario> of(Load load, Catalog catalog) {
        var context = new Settings(load).context();
        return context.flatMap(
                tokens ->
                        FoundModel.of(load, catalog)
                                .map(
                                        found ->
                                                of(
                                                        load,
                                                        found,
                                                        tokens,
                                                        LoggedRig.of(load, catalog))));
    }

    private static LoggedScenario of(Load load, FoundModel found, Tokens context, LoggedRig rig) {
        var settings = new Settings(load);
        var scenario =
                new Scenario(
                        found.model().spec(),
                        found.file(),
                        rig.rig(),
                        Age.of(load),
                        settings.backend(),
                        context,
                        settings.cache(),
                        settings.batch(),
                        settings.layers());
        var notes = new ArrayList<>(found.notes());
        Doubts.of(load, rig).forEach(notes::add);
        return new LoggedScenario(scenario, found.model(), found.isDescribed(), rig.known(), notes);
    }
}
