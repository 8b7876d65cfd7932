package plimsoll.view;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TitledPane;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import plimsoll.catalog.Catalog;
import plimsoll.core.KvType;
import plimsoll.core.Lesson;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.matrix.Row;
import plimsoll.support.Idle;
import plimsoll.support.Machines;
import plimsoll.support.Plans;
import plimsoll.support.Until;
import plimsoll.viewmodel.Confidence;
import plimsoll.viewmodel.LessonModel;
import plimsoll.viewmodel.MatrixModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.Outlook;
import plimsoll.viewmodel.Palette;
import plimsoll.viewmodel.PlanModel;
import plimsoll.viewmodel.Played;
import plimsoll.viewmodel.Presentation;
import plimsoll.viewmodel.SlideText;

/// Each view of the window, as a person opens it on the plan of the first start; on the toolkit's
/// thread, drawn off screen.
enum View {
    MAIN(_ -> {}),
    COMPARE(open -> open.models.plan().compare()),
    ADVANCED(View::unfold),
    LOG(View::diagnose),
    HINTS(open -> open.desk.introduce()),
    PRESENTER(View::present),
    FITS(open -> open.lay(fits(open.models))),
    CHAT(open -> open.lay(chat(open.models.plan()))),
    CONFIDENCE(open -> open.lay(confidence())),
    EXPORT(open -> open.lay(export())),
    GLOSSARY(open -> open.lay(new GlossaryPane(() -> {}))),
    SETTINGS(open -> open.lay(new SettingsPane(open.models.settings(), () -> {}))),
    SHORTCUTS(open -> open.lay(new ShortcutsPane(() -> {}))),
    PALETTE(open -> open.lay(palette(open.models))),
    LESSON(open -> open.lay(lesson(open.models.plan())));

    private static final Catalog CATALOG = Plans.CATALOG;
    private static final Path LOG_FILE = Path.of("src/test/resources/plimsoll/log/ik-i822-548.log");

    private final Consumer<Opened> act;

    View(Consumer<Opened> act) {
        this.act = act;
    }

    /// A window, and what is behind it.
    record Opened(Models models, Desk desk) {
        private void lay(Node sheet) {
            desk.open(sheet);
        }
    }

    /// The window with this view.
    Opened open() {
        var plan = new PlanModel(Plan.of(Plans.starter()));
        var models = Models.of(plan, Machines.choice(plan, CATALOG), new NoticeModel());
        var opened = new Opened(models, new Desk(new MainView(models, Idle.COMMANDS)));
        scene(opened.desk, new Slide.Size(1440, 900), new Look(Theme.LIGHT, false));
        act.accept(opened);
        settle(opened.desk);
        return opened;
    }

    /// Whether it lies upon the window.
    boolean isSheet() {
        return compareTo(FITS) >= 0;
    }

    /// `desk` laid out at a size in a look, in a scene of its own.
    static Scene scene(Desk desk, Slide.Size size, Look look) {
        if (desk.getScene() != null) {
            desk.getScene().setRoot(new Group());
        }
        var scene = new Scene(desk, size.width(), size.height());
        look.dress(scene);
        settle(desk);
        settle(desk);
        // What the toolkit keeps as a picture belongs to the scene where it was drawn first.
        desk.lookupAll("*").forEach(node -> node.setCache(false));
        return scene;
    }

    /// Skins and wrapped lines find their sizes in the second and third pass, as in a window.
    static void settle(Desk desk) {
        for (int pass = 0; pass < 2; pass++) {
            desk.requestLayout();
            desk.applyCss();
            desk.layout();
        }
    }

    /// The picture of `scene` on a screen of `scale` pixels a point.
    static Image image(Scene scene, double scale) {
        var how = new SnapshotParameters();
        how.setTransform(new Scale(scale, scale));
        int width = (int) Math.round(scale * scene.getWidth());
        int height = (int) Math.round(scale * scene.getHeight());
        return scene.getRoot().snapshot(how, new WritableImage(width, height));
    }

    private static Scenario starter() {
        return Plans.starter();
    }

    private static void unfold(Opened open) {
        ((TitledPane) open.desk.lookup("#advanced")).setExpanded(true);
    }

    private static void diagnose(Opened open) {
        var logs = open.models.logs();
        Until.changed(() -> logs.open(LOG_FILE), logs.shownProperty());
    }

    /// The second step of a lesson, where something is new.
    private static void present(Opened open) {
        var scarce = starter().withContext(new Tokens(24_576));
        var steps =
                List.of(
                        new Lesson.Step("", scarce),
                        new Lesson.Step("", Plans.withCache(scarce, KvType.Q8_0, KvType.Q8_0)));
        var second = Played.of(new Lesson(steps)).moved(1);
        open.desk.present(new PresenterView(new Presentation(second), () -> {}, () -> true));
    }

    private static Node fits(Models models) {
        var matrix = new MatrixModel(models.plan(), models.choice());
        matrix.pin(new Row.OfGpu(CATALOG.gpu("RTX 3090").orElseThrow().gpu()));
        Until.changed(matrix::open, matrix.matrixProperty());
        return new MatrixPane(matrix, new MatrixPane.Exits(() -> {}, _ -> {}, _ -> {}));
    }

    private static Node chat(PlanModel plan) {
        var pane = new ChatPane(plan, () -> {});
        pane.show(20);
        return pane;
    }

    private static Node confidence() {
        var architecture = starter().model().architecture();
        var confidence = Confidence.of(starter().estimate(), CATALOG.evidence(architecture));
        return new ConfidencePane(confidence, () -> {});
    }

    private static Node export() {
        var outlook = Outlook.of(Plan.of(starter()));
        var choice =
                new ExportPane.Choice(
                        SlideText.title(outlook), Format.PNG, Slide.Size.FULL_HD, Theme.LIGHT);
        return new ExportPane(
                choice,
                new ExportPane.Maker(
                        List.of(Format.values()),
                        c -> Poster.image(Pictures.slide(outlook, c.title(), c.size(), c.theme())),
                        _ -> ""),
                new ExportPane.Exits(_ -> {}, _ -> {}, () -> {}));
    }

    private static Node palette(Models models) {
        var entries = new Deeds(models, Idle.COMMANDS).entries();
        return new PalettePane(new Palette(models, entries), () -> {});
    }

    private static Node lesson(PlanModel plan) {
        var lesson = new LessonModel(plan);
        lesson.add();
        lesson.add();
        return new LessonPane(lesson, () -> {}, () -> {});
    }
}
