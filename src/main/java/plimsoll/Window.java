package plimsoll;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import plimsoll.plan.LastWindow;
import plimsoll.plan.PlanFile;
import plimsoll.plan.Settings;
import plimsoll.view.AboutPane;
import plimsoll.view.Assets;
import plimsoll.view.ChatPane;
import plimsoll.view.Commands;
import plimsoll.view.ConfidencePane;
import plimsoll.view.CustomGpuPane;
import plimsoll.view.Deeds;
import plimsoll.view.Desk;
import plimsoll.view.FileCommands;
import plimsoll.view.FileDrop;
import plimsoll.view.Format;
import plimsoll.view.Gestures;
import plimsoll.view.GlossaryPane;
import plimsoll.view.MainView;
import plimsoll.view.PalettePane;
import plimsoll.view.SettingsPane;
import plimsoll.view.Shortcut;
import plimsoll.view.ShortcutsPane;
import plimsoll.viewmodel.Confidence;
import plimsoll.viewmodel.Credits;
import plimsoll.viewmodel.ImportModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.Palette;

/// The window on a stage, and what its commands do.
final class Window {
    private final Stage stage;
    private final Models models;
    private final ImportModel imports;
    private final Commands commands;
    private final Desk desk;
    private final Scene scene;
    private final Dressing dressing;
    private final Exporting exporting;
    private final Fitting fitting;
    private final Presenting presenting;
    private final Filing filing;

    /// @param stage as it was opened
    /// @param folder the user's config folder
    Window(Stage stage, Models models, Path folder) {
        this.stage = stage;
        this.models = models;
        imports = new ImportModel(models);
        commands =
                new Commands(
                        this::askForGpu,
                        this::showFits,
                        this::export,
                        this::turn,
                        this::explain,
                        this::converse,
                        this::open,
                        () -> Pasting.into(models, imports),
                        text -> Copying.command(text, models.notices()),
                        files(),
                        this::present,
                        this::play,
                        this::find,
                        this::listShortcuts);
        desk = new Desk(new MainView(models, commands));
        filing = new Filing(models, desk, new SavePlanDialog(stage));
        scene = stage.getScene();
        dressing = new Dressing(scene, models.settings());
        exporting = new Exporting(models.plan(), models.notices(), folder, this::askWhere);
        presenting = new Presenting(models, desk, stage);
        fitting = new Fitting(models, desk, stage, dressing::theme);
        listen();
    }

    /// Takes what is dropped and pressed anywhere.
    private void listen() {
        FileDrop.onto(scene, this::take);
        Gestures.tell(scene, models.plan().history());
        Shortcut.listen(scene, desk, new Deeds(models, commands));
    }

    private Optional<Path> askWhere(Format format, String name) {
        return new SaveDialog(stage, format.name()).apply(name);
    }

    /// Shows it in place of the blank one, its columns as wide as they were.
    void show(LastWindow last) {
        scene.setRoot(desk);
        dressing.begin();
        var settings = models.settings().chosenProperty();
        settings.map(Settings::language).subscribe((_, _) -> renew("#settings-language"));
        settings.map(Settings::unit).subscribe((_, unit) -> renew("#" + SettingsPane.id(unit)));
        stage.titleProperty().bind(models.files().title());
        stage.setOnCloseRequest(this::leave);
        stage.focusedProperty().subscribe(_ -> models.plan().history().end());
        desk.arrange(last.columns());
    }

    /// Shows where to drag, the first time that a window is opened.
    void introduce() {
        if (!models.settings().chosenProperty().get().introduced()) {
            desk.introduce();
            models.settings().change(Settings::withIntroduced);
        }
    }

    /// How it is to be opened the next time.
    LastWindow left() {
        return new LastWindow(Optional.of(Standing.of(stage)), desk.columns());
    }

    /// All that is shown is built anew, in the language and the unit that were chosen; so is the
    /// sheet that they were chosen on.
    private void renew(String chosen) {
        models.retell();
        desk.show(new MainView(models, commands));
        if (desk.isCovered()) {
            set();
            desk.lookup(chosen).requestFocus();
        }
    }

    void set() {
        desk.open(new SettingsPane(models.settings(), desk::close));
    }

    private void askForGpu() {
        desk.open(
                new CustomGpuPane(
                        gpu -> {
                            models.choice().useGpu(gpu);
                            desk.close();
                        },
                        desk::close));
    }

    private void export() {
        desk.open(exporting.pane(dressing.theme(), desk::close));
    }

    private void present() {
        presenting.prepare();
    }

    private void play() {
        presenting.start();
    }

    private void find() {
        var palette = new Palette(models, new Deeds(models, commands).entries());
        desk.open(new PalettePane(palette, desk::close));
    }

    private void listShortcuts() {
        desk.open(new ShortcutsPane(desk::close));
    }

    private void showFits() {
        fitting.open();
    }

    private void explain() {
        var estimate = models.plan().estimate().getValue();
        var architecture = estimate.scenario().model().architecture();
        var confidence = Confidence.of(estimate, models.choice().catalog().evidence(architecture));
        desk.open(new ConfidencePane(confidence, desk::close));
    }

    private void converse() {
        desk.open(new ChatPane(models.plan(), desk::close));
    }

    private void turn() {
        dressing.turn();
    }

    private FileCommands files() {
        return new FileCommands(
                () -> filing.create(),
                this::open,
                file -> filing.open(file),
                () -> filing.save(),
                () -> filing.saveAs(),
                this::set,
                () -> desk.open(new GlossaryPane(desk::close)),
                () -> desk.open(new AboutPane(Credits.of(Assets.thirdParty()), desk::close)),
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private void open() {
        new OpenDialog(stage).get().map(List::of).ifPresent(this::take);
    }

    /// Plans from files: a plan, a model or a log.
    void take(List<Path> dropped) {
        dropped.stream()
                .filter(PlanFile::isOne)
                .findFirst()
                .ifPresentOrElse(filing::open, () -> imports.open(dropped));
    }

    /// Asks first, if a plan would be left half saved.
    private void leave(WindowEvent closing) {
        if (filing.isToBeAsked()) {
            closing.consume();
            filing.leave(
                    () -> {
                        models.files().revert();
                        stage.close();
                    });
        }
    }
}
