package plimsoll;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import plimsoll.catalog.CatalogException;
import plimsoll.catalog.ConfigFolder;
import plimsoll.plan.LastWindow;
import plimsoll.plan.Settings;
import plimsoll.view.Assets;
import plimsoll.viewmodel.Background;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.Notice;
import plimsoll.words.Words;

/// Puts the program together: the catalog, the last session, the models and the window.
public final class App extends Application {
    private static final Path FOLDER = ConfigFolder.ofUser();

    private static final System.Logger LOG = System.getLogger(App.class.getName());

    private Runnable closing = () -> {};
    private boolean lettered;

    /// Opens the window and returns when it is closed.
    ///
    /// @param args files to plan from: a plan, a model or a log
    static void open(String[] args) {
        // A drag changes many small things all over the window. The more places are told apart,
        // the less between them is painted again; 15 is the most that the toolkit takes.
        System.setProperty("prism.dirtyregioncount", "15");
        launch(App.class, args);
    }

    @Override
    public void start(Stage stage) {
        Opening.show(stage, LastWindow.read(FOLDER), Settings.read(FOLDER));
        Opening.oncePainted(() -> begin(stage));
    }

    /// What is shown is made beside the letters that it is written with.
    private void begin(Stage stage) {
        Background.run(
                () -> Beginning.in(FOLDER),
                models -> fill(stage, models),
                failure -> giveUp(stage, failure));
        lettered = Assets.loadFonts();
    }

    /// There is nothing to show; only a defect of the program can do that.
    private static void giveUp(Stage stage, Exception failure) {
        LOG.log(System.Logger.Level.ERROR, "The window could not be made.", failure);
        stage.close();
    }

    /// Shows what is there to show.
    private void fill(Stage stage, Models models) {
        if (!lettered) {
            models.notices().tell(unlettered());
        }
        var problems = models.choice().catalog().problems();
        problems.stream().findFirst().ifPresent(p -> models.notices().tell(broken(p)));
        var kept = new Keeping(FOLDER, models);
        kept.begin();
        models.levers().beginShortly();
        var opened = new Window(stage, models, FOLDER);
        closing = () -> kept.end(opened::left);
        opened.show(LastWindow.read(FOLDER));
        opened.introduce();
        List<Path> files = getParameters().getRaw().stream().map(Path::of).toList();
        if (!files.isEmpty()) {
            opened.take(files);
        }
    }

    @Override
    public void stop() {
        closing.run();
    }

    private static Notice unlettered() {
        var folder = System.getProperty("java.io.tmpdir", "");
        return new Notice.Problem(Words.of("app.fonts"), Words.of("app.fonts.remedy", folder));
    }

    private static Notice broken(CatalogException problem) {
        return new Notice.Problem(problem.sentence(), Words.of("app.broken.remedy"));
    }
}
