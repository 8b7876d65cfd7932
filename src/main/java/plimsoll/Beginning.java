package plimsoll;

import java.nio.file.Path;
import plimsoll.catalog.Catalog;
import plimsoll.core.Os;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.detect.Detector;
import plimsoll.engine.Engines;
import plimsoll.plan.Settings;
import plimsoll.plan.Starter;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.MachineModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Language;
import plimsoll.words.Words;

/// Makes what the window shows, but for the window itself.
final class Beginning {
    private Beginning() {}

    /// The starter plan and what follows from it, but for the levers; on any thread.
    ///
    /// @param folder the user's own files
    static Models in(Path folder) {
        // The language comes first, for something may be wrong with the catalog.
        Words.speak(Language.chosen(Settings.read(folder).language()));
        var catalog = Catalog.load(folder);
        var plan = new PlanModel(Plan.of(starter(catalog)));
        var notices = new NoticeModel();
        var machine = new MachineModel(plan, catalog, notices, Detector.own());
        return Models.before(plan, new ChoiceModel(plan, catalog, Engines.all(), machine), notices);
    }

    /// The example, on what this computer runs on.
    private static Scenario starter(Catalog catalog) {
        var example = Starter.of(catalog);
        var os = Os.called(System.getProperty("os.name", ""));
        return example.withRig(example.rig().withOs(os));
    }
}
