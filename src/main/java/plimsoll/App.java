package plimsoll;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;
import plimsoll.catalog.CatalogException;
import plimsoll.catalog.ConfigFolder;
import plimsoll.detect.Detector;
import plimsoll.engine.Engines;
import plimsoll.plan.LastWindow;
import plimsoll.view.Assets;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.MachineModel;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.words.Words;

/// Puts the program together: the catalog, the last session, the models and the window.
public final class App extends Application {
    private static final Path FOLDER = ConfigFolder.ofUser();

    /// The toolkit makes the application, so it can't be given anything.
    private static CompletableFuture<Beginning> beginning =
            CompletableFuture.failedFuture(new IllegalStateException("not opened"));

    private Runnable closing = () -> {};

    /// Opens the window and returns when it is closed.
    ///
    /// @param args files to plan from: a plan, a model or a log
    static void open(String[] args) {
        // A drag changes many small things all over the window. The more places are told apart,
        // the less between them is painted again; 15 is the most that the toolkit takes.
        System.setProperty("prism.dirtyregioncount", "15");
        beginning = Beginning.in(FOLDER);
        launch(App.class, args);
    }

    @Override
    public void start(Stage stage) {
        boolean dressed = Assets.loadFonts();
        var catalog = beginning.join().catalog();
        var model = beginning.join().plan();
        var notices = new NoticeModel();
        if (!dressed) {
            notices.tell(unlettered());
        }
        catalog.problems().stream().findFirst().ifPresent(p -> notices.tell(broken(p)));
        var machine = new MachineModel(model, catalog, notices, Detector.own());
        var models =
                Models.of(model, new ChoiceModel(model, catalog, Engines.all(), machine), notices);
        var kept = new Keeping(FOLDER, models);
        kept.begin();
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
