package plimsoll;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import java.util.Map;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.Plan;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.Engines;
import plimsoll.view.Assets;
import plimsoll.view.Commands;
import plimsoll.view.MainView;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;

/// Puts the program together: loads the catalog, makes the models and the window.
public final class App extends Application {
    @Override
    public void start(Stage stage) {
        Assets.loadFonts();
        var catalog = Catalog.bundled();
        var entry = catalog.model("qwen3-14b").orElseThrow();
        var gpu = catalog.gpu("nvidia-geforce-rtx-4070-ti").orElseThrow().gpu();
        var scenario =
                new Scenario(
                        entry.spec(),
                        entry.weights(FileType.Q4_K_M),
                        Rig.of(gpu, 1, Bytes.ofMiB(512)),
                        Engines.LLAMA_CPP,
                        new Tokens(16384));
        var plan = new PlanModel(Plan.of(scenario));
        if (getParameters().getRaw().contains("compare")) plan.compare();
        var choice = new ChoiceModel(plan, catalog, Engines.all());
        boolean dark = getParameters().getRaw().contains("dark");
        setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        var view =
                new MainView(
                        plan,
                        choice,
                        new NoticeModel(),
                        new Commands(
                                () -> {},
                                () -> {},
                                () -> {},
                                text ->
                                        Clipboard.getSystemClipboard()
                                                .setContent(Map.of(DataFormat.PLAIN_TEXT, text))));
        view.getStyleClass().add(dark ? "dark" : "light");
        var scene = new Scene(view, 1440, 900);
        scene.getStylesheets().setAll(Assets.drawnStyles());
        scene.getStylesheets().add(Assets.style("window"));
        stage.setTitle("Plimsoll");
        stage.setScene(scene);
        stage.show();
    }
}
