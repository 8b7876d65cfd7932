package plimsoll;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.detect.Detector;
import plimsoll.detect.FakeMachine;
import plimsoll.engine.Engines;
import plimsoll.plan.LastWindow.Frame;
import plimsoll.plan.LastWindow;
import plimsoll.plan.Settings;
import plimsoll.support.FxTest;
import plimsoll.support.Plans;
import plimsoll.view.Headless;
import plimsoll.viewmodel.ChoiceModel;
import plimsoll.viewmodel.MachineModel;
import plimsoll.viewmodel.Models;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.Outlook;
import plimsoll.viewmodel.PlanModel;

/// The real window on a stage of the headless screen, and hands to work it with; not to be used on
/// the toolkit's own thread.
final class OpenWindow implements AutoCloseable {
    private static final Path NO_FOLDER = Path.of("target/no-config");
    private static final Frame FRAME = new Frame(0, 0, 1000, 1000, false);

    final PlanModel plan;
    final NoticeModel notices = new NoticeModel();
    final FxRobot robot = new FxRobot();
    final Models models;
    final Window window;
    private final Stage stage;

    private OpenWindow(Scenario scenario, LastWindow last, Detector detector) {
        plan = new PlanModel(Plan.of(scenario));
        stage = new Stage();
        var machine = new MachineModel(plan, Plans.CATALOG, notices, detector);
        var choice = new ChoiceModel(plan, Plans.CATALOG, Engines.all(), machine);
        models = Models.of(plan, choice, notices);
        Opening.show(stage, last, Settings.USUAL);
        window = new Window(stage, models, NO_FOLDER);
        window.show(last);
        unfold();
    }

    /// Shows what is folded away at first.
    private void unfold() {
        scene().getRoot().applyCss();
        scene().getRoot()
                .lookupAll(".folded")
                .forEach(pane -> ((TitledPane) pane).setExpanded(true));
    }

    static OpenWindow on(Scenario scenario) {
        return on(scenario, FakeMachine.empty());
    }

    /// The window on a machine whose GPUs `detector` finds.
    static OpenWindow on(Scenario scenario, Detector detector) {
        return on(scenario, new LastWindow(Optional.of(FRAME)), detector);
    }

    /// The window as it was left.
    static OpenWindow on(Scenario scenario, LastWindow last) {
        return on(scenario, last, FakeMachine.empty());
    }

    private static OpenWindow on(Scenario scenario, LastWindow last, Detector detector) {
        FxTest.start();
        var window = Headless.call(() -> new OpenWindow(scenario, last, detector));
        WaitForAsyncUtils.waitForFxEvents();
        return window;
    }

    /// Hides the window; other tests find the toolkit's own looks.
    @Override
    public void close() {
        robot.interact(
                () -> {
                    stage.hide();
                    Application.setUserAgentStylesheet(null);
                });
    }

    /// Plans `scenario` alone.
    void plan(Scenario scenario) {
        robot.interact(() -> plan.planProperty().set(Plan.of(scenario)));
    }

    boolean isFullScreen() {
        return stage.isFullScreen();
    }

    Scene scene() {
        return stage.getScene();
    }

    Outlook outlook() {
        return ask(() -> plan.outlookProperty().get());
    }

    Scenario scenario() {
        return outlook().shown().scenario();
    }

    Node node(String id) {
        var found = scene().lookup("#" + id);
        return Objects.requireNonNull(found, () -> "nothing is called " + id);
    }

    boolean shows(String id) {
        Node node = scene().lookup("#" + id);
        while (node != null && node.isVisible()) {
            node = node.getParent();
        }
        return scene().lookup("#" + id) != null && node == null;
    }

    String text(String id) {
        return node(id) instanceof TextField field
                ? field.getText()
                : ((Labeled) node(id)).getText();
    }

    /// All that is written in `id`.
    String textIn(String id) {
        return ask(
                () ->
                        node(id).lookupAll(".label").stream()
                                .map(label -> ((Labeled) label).getText())
                                .collect(Collectors.joining("\n")));
    }

    String spoken(String id) {
        return node(id).getAccessibleText();
    }

    Slider slider(String id) {
        return (Slider) node(id);
    }

    /// Gives `id` the keyboard and presses `keys`, one after the other.
    void keys(String id, KeyCode... keys) {
        focus(id);
        for (KeyCode key : keys) {
            robot.push(key);
        }
        settle();
    }

    void focus(String id) {
        robot.interact(() -> node(id).requestFocus());
    }

    /// Presses the button `id` with the keyboard.
    void push(String id) {
        keys(id, KeyCode.SPACE);
    }

    /// Writes `text` over what the field `id` holds.
    void type(String id, String text) {
        focus(id);
        robot.interact(() -> ((TextField) node(id)).selectAll());
        robot.write(text, 0);
        settle();
    }

    /// Opens the box `id`, types `words` and takes the first that is found.
    void pick(String id, String words) {
        keys(id, KeyCode.SPACE);
        robot.write(words, 0);
        settle();
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        settle();
    }

    /// Drags from a place in `id` to another; both are shares of its width.
    void drag(String id, double from, double to) {
        var bounds = ask(() -> node(id).localToScreen(node(id).getLayoutBounds()));
        double y = bounds.getCenterY();
        robot.drag(
                        bounds.getMinX() + from * bounds.getWidth(),
                        y,
                        javafx.scene.input.MouseButton.PRIMARY)
                .dropTo(bounds.getMinX() + to * bounds.getWidth(), y);
        settle();
    }

    <T> T ask(Callable<T> question) {
        return Headless.call(question);
    }

    void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }
}
