package plimsoll;

import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;
import plimsoll.view.Commands;
import plimsoll.view.ConfidencePane;
import plimsoll.view.CustomGpuPane;
import plimsoll.view.Desk;
import plimsoll.view.FileDrop;
import plimsoll.view.Look;
import plimsoll.view.MainView;
import plimsoll.view.MatrixPane;
import plimsoll.view.MatrixSlide;
import plimsoll.view.Theme;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.Confidence;
import plimsoll.viewmodel.ImportModel;
import plimsoll.viewmodel.MatrixModel;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;

/// The window on a stage, and what its commands do.
final class Window {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int LEAST_WIDTH = 1000;
    private static final int LEAST_HEIGHT = 700;

    private final Stage stage;
    private final PlanModel plan;
    private final ChoiceModel choice;
    private final NoticeModel notices;
    private final Desk desk;
    private final Scene scene;
    private final Exporting exporting;
    private final MatrixModel fits;
    private final MatrixExporting fitsExporting;
    private Theme theme = system();

    Window(Stage stage, PlanModel plan, ChoiceModel choice, NoticeModel notices) {
        var imports = new ImportModel(plan, choice, notices);
        Runnable open = () -> new OpenDialog(stage).get().ifPresent(imports::open);
        this.stage = stage;
        this.plan = plan;
        this.choice = choice;
        this.notices = notices;
        var commands =
                new Commands(
                        this::askForGpu,
                        this::showFits,
                        this::export,
                        this::turn,
                        this::explain,
                        open,
                        this::copy);
        desk = new Desk(new MainView(plan, choice, notices, commands));
        scene = new Scene(desk, WIDTH, HEIGHT);
        FileDrop.onto(scene, imports::open);
        exporting = new Exporting(plan, notices, new SaveDialog(stage, "PNG"));
        fits = new MatrixModel(plan, choice);
        fitsExporting =
                new MatrixExporting(
                        notices, new SaveDialog(stage, "PNG"), new SaveDialog(stage, "CSV"));
    }

    void show() {
        Look.dress(scene, theme);
        stage.setTitle("Plimsoll");
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.show();
    }

    private void askForGpu() {
        desk.open(
                new CustomGpuPane(
                        gpu -> {
                            choice.useGpu(gpu);
                            desk.close();
                        },
                        desk::close));
    }

    private void export() {
        desk.open(exporting.pane(theme, desk::close));
    }

    private void showFits() {
        fits.open();
        desk.open(
                new MatrixPane(
                        fits,
                        new MatrixPane.Exits(this::hideFits, this::drawFits, this::tabulateFits)));
    }

    private void hideFits() {
        fits.cancel();
        desk.close();
    }

    private void drawFits(MatrixSlide.Picture picture) {
        desk.open(fitsExporting.pane(picture, theme, desk::close));
    }

    private void tabulateFits(MatrixSlide.Picture picture) {
        hideFits();
        fitsExporting.table(picture);
    }

    private void explain() {
        var estimate = plan.estimate().getValue();
        var architecture = estimate.scenario().model().architecture();
        var confidence = Confidence.of(estimate, choice.catalog().evidence(architecture));
        desk.open(new ConfidencePane(confidence, desk::close));
    }

    private void turn() {
        theme = theme == Theme.DARK ? Theme.LIGHT : Theme.DARK;
        Look.dress(scene, theme);
    }

    private void copy(String text) {
        boolean copied =
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        notices.tell(
                copied
                        ? new Notice.Done("The command is on the clipboard.")
                        : new Notice.Problem(
                                "The clipboard did not take the command.",
                                "Mark it in the pane and copy it by hand."));
    }

    private static Theme system() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK
                ? Theme.DARK
                : Theme.LIGHT;
    }
}
