package plimsoll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import plimsoll.plan.RecentPlans;
import plimsoll.plan.Settings;
import plimsoll.support.Plans;
import plimsoll.support.Tiny;
import plimsoll.view.Desk;
import plimsoll.view.Theme;
import plimsoll.words.Language;

/// Plays with the whole window at random, as nobody would who has a plan; the same seed does the
/// same.
final class Monkey {
    private static final Path LOGS = Path.of("src/test/resources/plimsoll/log");

    /// They open a dialog of the system, which this screen has none of.
    private static final Set<String> DIALOGS =
            Set.of("open-file", "ask-save", "matrix-csv", "export-save");

    private static final List<KeyCode> KEYS =
            List.of(
                    KeyCode.LEFT,
                    KeyCode.RIGHT,
                    KeyCode.UP,
                    KeyCode.DOWN,
                    KeyCode.HOME,
                    KeyCode.END,
                    KeyCode.PAGE_UP,
                    KeyCode.PAGE_DOWN,
                    KeyCode.SPACE,
                    KeyCode.ENTER,
                    KeyCode.TAB,
                    KeyCode.ESCAPE,
                    KeyCode.DELETE,
                    KeyCode.S);
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "32k",
                    "-1",
                    "99999999999999",
                    "0.5",
                    "1e9",
                    "3:1",
                    "ä€𝄞",
                    "qwen",
                    "12 GB");

    /// One thing to do.
    private record Gesture(String name, Runnable act) {}

    private final OpenWindow window;
    private final Path folder;
    private final Random random;
    private final List<Path> files;
    private final List<Gesture> gestures =
            List.of(
                    new Gesture("drag slider", () -> drag("context-slider")),
                    new Gesture("drag chart", () -> drag("context-chart")),
                    new Gesture("model", this::model),
                    new Gesture("GPU", this::gpu),
                    new Gesture("engine", this::engine),
                    new Gesture("compare", () -> fx(this::compare)),
                    new Gesture("open", () -> fx(this::open)),
                    new Gesture("export", this::export),
                    new Gesture("save", this::save),
                    new Gesture("theme", () -> fx(this::theme)),
                    new Gesture("language", () -> fx(this::language)),
                    new Gesture("undo", () -> hold(KeyCode.Z)),
                    new Gesture("redo", () -> hold(KeyCode.Y)),
                    new Gesture("paste", () -> hold(KeyCode.V)),
                    new Gesture("new", () -> hold(KeyCode.N)),
                    new Gesture("present", () -> press("lesson-present", KeyCode.F5)),
                    new Gesture("about", () -> press("about", KeyCode.F1)),
                    new Gesture("settings", () -> fx(this::set)),
                    new Gesture("what fits", () -> fire("fits")),
                    new Gesture("chat", () -> fire("chat")),
                    new Gesture("close", () -> press("close", KeyCode.ESCAPE)),
                    new Gesture("buttons", () -> many(this::button)),
                    new Gesture("keys", () -> many(this::keys)),
                    new Gesture("fields", () -> many(this::field)),
                    new Gesture("boxes", () -> many(this::box)));
    private volatile String doing = "";
    private int done;

    /// @param folder what it may write to
    Monkey(OpenWindow window, Path folder, long seed) throws IOException {
        this.window = window;
        this.folder = folder;
        random = new Random(seed);
        files = given(folder);
    }

    /// Files as they come: good ones, broken ones, and none.
    private static List<Path> given(Path folder) throws IOException {
        var files = new ArrayList<>(List.of(folder.resolve("gone.gguf"), folder));
        files.add(Tiny.llama().write(folder.resolve("tiny.gguf")));
        for (String name : List.of("broken.gguf", "config.json", "a.log", "a.plimsoll", "a.jpg")) {
            files.add(Files.write(folder.resolve(name), new byte[] {'{', '"', -1, 0, 16}));
        }
        try (Stream<Path> logs = Files.list(LOGS)) {
            logs.filter(log -> log.toString().endsWith(".log")).sorted().forEach(files::add);
        }
        return files;
    }

    /// Does everything once, in any order.
    void play() {
        var order = new ArrayList<>(gestures);
        Collections.shuffle(order, random);
        for (Gesture gesture : order) {
            doing = gesture.name();
            gesture.act().run();
            done++;
        }
    }

    /// Goes back to how the window was in the beginning.
    void rest() {
        doing = "rest";
        fx(
                () -> {
                    List.copyOf(javafx.stage.Window.getWindows()).stream()
                            .filter(PopupWindow.class::isInstance)
                            .forEach(javafx.stage.Window::hide);
                    window.scene().getRoot().requestFocus();
                });
        window.robot.push(KeyCode.ESCAPE);
        fx(
                () -> {
                    ((Desk) window.scene().getRoot()).close();
                    window.models.logs().close();
                    window.models.settings().change(_ -> Settings.USUAL);
                    window.models.files().create(Plans.starter());
                    window.models.files().recentProperty().set(RecentPlans.NONE);
                    window.notices.dismiss();
                });
    }

    /// What it does now.
    String doing() {
        return doing;
    }

    @Override
    public String toString() {
        return done + " gestures, the last one: " + doing;
    }

    private void fx(Runnable act) {
        window.robot.interact(act);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void many(Runnable act) {
        for (int i = 0; i < 2; i++) {
            act.run();
        }
    }

    private void drag(String id) {
        if (window.ask(() -> window.shows(id) && !window.node(id).isDisabled())) {
            window.drag(id, random.nextDouble(0.02, 0.98), random.nextDouble(0.02, 0.98));
        }
    }

    private void model() {
        fx(() -> window.models.choice().useModel(any(window.models.choice().catalog().models())));
    }

    private void gpu() {
        fx(() -> window.models.choice().useGpu(any(Plans.CATALOG.gpus()).gpu()));
    }

    private void engine() {
        fx(() -> window.models.choice().useEngine(any(window.models.choice().engines())));
    }

    private void compare() {
        List<Runnable> ways =
                List.of(window.plan::compare, window.plan::swap, window.plan::stopComparing);
        any(ways).run();
    }

    private void open() {
        window.window.take(List.of(any(files)));
    }

    private void set() {
        window.window.set();
    }

    private void export() {
        var exporting =
                new Exporting(
                        window.plan,
                        window.notices,
                        folder,
                        (_, _) -> Optional.of(folder.resolve("chart" + random.nextInt(3))));
        var desk = (Desk) window.scene().getRoot();
        fx(() -> desk.open(exporting.pane(any(List.of(Theme.values())), desk::close)));
        many(this::box);
        fire("export-save");
    }

    private void save() {
        Path file = folder.resolve("plan" + random.nextInt(3) + ".plimsoll");
        fx(() -> window.models.files().save(file, () -> {}));
        window.settle();
        fx(() -> window.window.take(List.of(file)));
    }

    private void theme() {
        var chosen = Optional.of(any(List.of(Theme.DARK, Theme.LIGHT)).styleClass());
        window.models.settings().change(s -> s.withTheme(chosen));
    }

    private void language() {
        var chosen = Optional.of(any(Language.all()).code());
        window.models.settings().change(s -> s.withLanguage(chosen));
    }

    private void hold(KeyCode key) {
        window.robot.push(KeyCode.CONTROL, key);
    }

    private void press(String id, KeyCode key) {
        doing = id;
        window.robot.push(key);
    }

    private void fire(String id) {
        fx(
                () -> {
                    if (window.scene().lookup("#" + id) instanceof ButtonBase button) {
                        button.fire();
                    }
                });
    }

    private void button() {
        fx(() -> one(ButtonBase.class).filter(Monkey::isHarmless).ifPresent(ButtonBase::fire));
    }

    private static boolean isHarmless(ButtonBase button) {
        return !(button instanceof MenuButton) && !DIALOGS.contains(String.valueOf(button.getId()));
    }

    private void keys() {
        fx(() -> one(Node.class).ifPresent(Node::requestFocus));
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (window.ask(this::isKeyHarmless)) {
                window.robot.push(any(KEYS));
            }
        }
    }

    private boolean isKeyHarmless() {
        var owner = window.scene().getFocusOwner();
        return !(owner instanceof MenuButton)
                && (!(owner instanceof ButtonBase button) || isHarmless(button));
    }

    private void field() {
        fx(() -> one(TextField.class).ifPresent(this::write));
    }

    private void write(TextField field) {
        field.requestFocus();
        field.setText(any(TEXTS));
        field.commitValue();
        field.fireEvent(new javafx.event.ActionEvent());
    }

    private void box() {
        fx(
                () -> {
                    one(ChoiceBox.class).ifPresent(b -> b.getSelectionModel().select(pick(b)));
                    one(ComboBox.class).ifPresent(b -> b.getSelectionModel().select(pick(b)));
                    one(Slider.class).ifPresent(s -> s.adjustValue(any(s)));
                });
    }

    private int pick(ChoiceBox<?> box) {
        return random.nextInt(Math.max(1, box.getItems().size()));
    }

    private int pick(ComboBox<?> box) {
        return random.nextInt(Math.max(1, box.getItems().size()));
    }

    private double any(Slider slider) {
        return slider.getMin() + random.nextDouble() * (slider.getMax() - slider.getMin());
    }

    /// One of those of a kind that can be reached.
    private <T extends Node> Optional<T> one(Class<T> kind) {
        var all =
                within(window.scene().getRoot())
                        .filter(kind::isInstance)
                        .map(kind::cast)
                        .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                        .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(any(all));
    }

    /// All that is seen of a node.
    private static Stream<Node> within(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Monkey::within))
                : Stream.of(node);
    }
}
