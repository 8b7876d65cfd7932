package plimsoll;

import plimsoll.plan.Settings;
import javafx.application.Platform;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;
import plimsoll.catalog.CatalogException;
import plimsoll.catalog.ConfigFolder;
import plimsoll.plan.LastWindow;
import plimsoll.view.Assets;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.Notice;
import plimsoll.words.Words;

/// Puts the program together: the catalog, the last session, the models and the window.
public final class App extends Application {
    private static final Path FOLDER = ConfigFolder.ofUser();

    private Runnable closing = () -> {};

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
        var beginning = Beginning.in(FOLDER);
        Opening.oncePainted(
                () -> {
                    boolean lettered = Assets.loadFonts();
                    beginning.whenComplete(
                            (_, _) -> Platform.runLater(() -> fill(stage, beginning, lettered)));
                });
    }

    /// Shows what is there to show; nothing, if that could not be made.
    private void fill(Stage stage, CompletableFuture<Models> beginning, boolean lettered) {
        if (beginning.isCompletedExceptionally()) {
            stage.close();
        }
        var models = beginning.join();
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
