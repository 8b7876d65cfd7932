package plimsoll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
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
    private static final int LEAST_HEIGHT = 700;
    private static final int MOST_HEIGHT = 1000;

    /// One thing to do.
    private record Gesture(String name, Runnable act) {}

    private final OpenWindow window;
    private final Path folder;
    private final Random random;
    private final Fumbling fumbling;
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
                    new Gesture("paste", this::paste),
                    new Gesture("new", () -> hold(KeyCode.N)),
                    new Gesture("present", () -> press("lesson-present", KeyCode.F5)),
                    new Gesture("about", () -> press("about", KeyCode.F1)),
                    new Gesture("settings", () -> fx(this::set)),
                    new Gesture("what fits", () -> fire("fits")),
                    new Gesture("chat", () -> fire("chat")),
                    new Gesture("close", () -> press("close", KeyCode.ESCAPE)),
                    new Gesture("copy", () -> hold(KeyCode.C)),
                    new Gesture("palette", this::palette),
                    new Gesture("resize", () -> fx(this::resize)),
                    new Gesture("hover", this::hover),
                    new Gesture("buttons", this::buttons),
                    new Gesture("keys", this::keys),
                    new Gesture("fields", this::fields),
                    new Gesture("boxes", this::boxes));
    private volatile String doing = "";
    private int done;

    /// @param folder what it may write to
    Monkey(OpenWindow window, Path folder, long seed) throws IOException {
        this.window = window;
        this.folder = folder;
        random = new Random(seed);
        fumbling = new Fumbling(window, random);
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
                    window.scene().getWindow().setHeight(MOST_HEIGHT);
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
        many(fumbling::box);
        fire("export-save");
    }

    /// What is on the clipboard may be files, a log, or anything.
    private void paste() {
        Path file = any(files);
        fx(
                () -> {
                    var content = new ClipboardContent();
                    if (random.nextBoolean()) {
                        content.put(DataFormat.FILES, List.of(file.toFile()));
                    } else {
                        content.putString(text(file));
                    }
                    Clipboard.getSystemClipboard().setContent(content);
                });
        hold(KeyCode.V);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return file.toString();
        }
    }

    private void palette() {
        var catalog = window.models.choice().catalog();
        String name =
                random.nextBoolean()
                        ? any(catalog.models()).spec().name()
                        : any(catalog.gpus()).name();
        hold(KeyCode.K);
        fx(
                () -> {
                    if (window.scene().lookup("#palette-field") instanceof TextField field) {
                        field.setText(name);
                    }
                });
        window.settle();
        press("palette", KeyCode.ENTER);
    }

    private void resize() {
        window.scene().getWindow().setHeight(random.nextInt(LEAST_HEIGHT, MOST_HEIGHT));
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

    private void hover() {
        many(fumbling::hover);
    }

    private void buttons() {
        many(fumbling::button);
    }

    private void keys() {
        many(fumbling::keys);
    }

    private void fields() {
        many(fumbling::field);
    }

    private void boxes() {
        many(fumbling::box);
    }
}
