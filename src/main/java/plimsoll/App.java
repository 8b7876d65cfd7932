package plimsoll;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import plimsoll.catalog.Catalog;
import plimsoll.catalog.CatalogException;
import plimsoll.catalog.ConfigFolder;
import plimsoll.core.Plan;
import plimsoll.detect.Detector;
import plimsoll.engine.Engines;
import plimsoll.plan.LastSession;
import plimsoll.plan.LastWindow;
import plimsoll.plan.Starter;
import plimsoll.view.Assets;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.MachineModel;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;
import plimsoll.words.Words;

/// Puts the program together: the catalog, the last session, the models and the window.
public final class App extends Application {
    private static final System.Logger LOG = System.getLogger(App.class.getName());

    private final Path folder = ConfigFolder.ofUser();
    private final LastSession session = new LastSession(folder);
    private Optional<PlanModel> plan = Optional.empty();
    private Optional<Window> window = Optional.empty();

    /// Opens the window and returns when it is closed.
    static void open(String[] args) {
        // A drag changes many small things all over the window. The more places are told apart,
        // the less between them is painted again; 15 is the most that the toolkit takes.
        System.setProperty("prism.dirtyregioncount", "15");
        launch(App.class, args);
    }

    @Override
    public void start(Stage stage) {
        Assets.loadFonts();
        var catalog = Catalog.load(folder);
        var scenario = session.scenario(catalog).orElseGet(() -> Starter.of(catalog));
        var model = new PlanModel(Plan.of(scenario));
        plan = Optional.of(model);
        var notices = new NoticeModel();
        catalog.problems().stream().findFirst().ifPresent(p -> notices.tell(broken(p)));
        var machine = new MachineModel(model, catalog, notices, Detector.own());
        var choice = new ChoiceModel(model, catalog, Engines.all(), machine);
        var opened = new Window(stage, Models.of(model, choice, notices));
        window = Optional.of(opened);
        opened.show(LastWindow.read(folder));
    }

    @Override
    public void stop() {
        plan.ifPresent(model -> keep(() -> session.keep(model.planProperty().get().scenario())));
        window.ifPresent(opened -> keep(() -> opened.left().keep(folder)));
    }

    /// Something that writes a file.
    private interface Keeping {
        void run() throws IOException;
    }

    private static void keep(Keeping keeping) {
        try {
            keeping.run();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The session could not be kept.", e);
        }
    }

    private static Notice broken(CatalogException problem) {
        return new Notice.Problem(problem.sentence(), Words.of("app.broken.remedy"));
    }
}
