package plimsoll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.core.KvType;
import plimsoll.core.Plan;
import plimsoll.core.Tokens;
import plimsoll.plan.PlanException;
import plimsoll.plan.PlanFile;
import plimsoll.plan.RecentPlans;
import plimsoll.plan.Settings;
import plimsoll.support.Plans;

/// Undoing, plans in files, the menu and the settings, as a person goes about them.
class PlanUiTest {
    private static final OpenWindow window = OpenWindow.on(Plans.starter());

    @TempDir Path folder;

    @BeforeEach
    void startAnew() {
        window.robot.interact(
                () -> {
                    ((plimsoll.view.Desk) window.scene().getRoot()).close();
                    window.models.files().create(Plans.starter());
                    window.models.files().recentProperty().set(RecentPlans.NONE);
                    window.models.settings().change(_ -> Settings.USUAL);
                    window.notices.dismiss();
                });
    }

    @AfterAll
    static void close() {
        window.close();
    }

    // Undo

    /// Where the thumb is, as a share of the slider.
    private static double place() {
        var slider = window.slider("context-slider");
        return (9 + slider.getValue() * (slider.getWidth() - 18)) / slider.getWidth();
    }

    private static void undo() {
        press(KeyCode.CONTROL, KeyCode.Z);
    }

    private static void redo() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    }

    private static void press(KeyCode... keys) {
        window.robot.push(keys);
        window.settle();
    }

    @Test
    void aDragOfTheSliderIsUndoneAtOnce() {
        window.drag("context-slider", place(), 0.2);
        var dragged = window.scenario();
        assertFalse(dragged.equals(Plans.starter()));
        undo();
        assertEquals(Plans.starter(), window.scenario());
        redo();
        assertEquals(dragged, window.scenario());
        press(KeyCode.CONTROL, KeyCode.Z);
        press(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(dragged, window.scenario());
    }

    @Test
    void everyPressOfAKeyIsAStep() {
        window.keys("context-slider", KeyCode.RIGHT, KeyCode.RIGHT);
        undo();
        assertEquals(new Tokens(16_896), window.scenario().context());
        undo();
        assertEquals(Plans.starter(), window.scenario());
        undo();
        assertEquals(Plans.starter(), window.scenario());
    }

    @Test
    void buttonsPickersAndFieldsAreUndone() {
        window.push("lever-0");
        undo();
        assertEquals(Plans.starter(), window.scenario());
        window.pick("model-picker", "llama 3.1 8b");
        assertEquals("Undo: Llama 3.1 8B Instruct", item("menu-undo").getText());
        undo();
        assertEquals(Plans.starter(), window.scenario());
        window.push("compare");
        undo();
        assertEquals(Plan.of(Plans.starter()), window.plan.planProperty().get());
    }

    /// The keys undo the plan even where a field has them, and the field shows what is planned.
    @Test
    void aTypedContextIsUndoneInItsField() {
        window.type("context-field", "32k");
        press(KeyCode.ENTER);
        assertEquals(new Tokens(32_768), window.scenario().context());
        undo();
        assertEquals(Plans.starter(), window.scenario());
        assertEquals("16 384", plain(window.text("context-field")));
        window.focus("context-slider");
        assertEquals(Plans.starter(), window.scenario());
    }

    @Test
    void theMenuNamesWhatIsUndone() {
        assertEquals("Undo", item("menu-undo").getText());
        assertTrue(item("menu-undo").isDisable());
        window.keys("cache-slider", KeyCode.LEFT);
        assertEquals("Undo: KV cache bf16", item("menu-undo").getText());
        choose("menu-undo");
        assertEquals(KvType.F16, window.scenario().cache().keyType());
        assertEquals("Redo: KV cache bf16", item("menu-redo").getText());
        choose("menu-redo");
        assertEquals(KvType.BF16, window.scenario().cache().keyType());
    }

    @Test
    void theMenuIsWorkedWithTheKeyboard() {
        window.keys("context-slider", KeyCode.RIGHT);
        window.push("menu");
        // Save as… is the fifth, Undo the one below it.
        for (int i = 0; i < 6; i++) {
            window.robot.push(KeyCode.DOWN);
        }
        press(KeyCode.ENTER);
        assertEquals(Plans.starter(), window.scenario());
    }

    private static MenuItem item(String id) {
        return ((MenuButton) window.node("menu"))
                .getItems().stream().filter(i -> id.equals(i.getId())).findFirst().orElseThrow();
    }

    private static void choose(String id) {
        window.robot.interact(() -> item(id).fire());
        window.settle();
    }

    // Files

    private Path lesson() throws PlanException {
        Path file = folder.resolve("lesson.plimsoll");
        new PlanFile(Plans.CATALOG).write(plan(), file);
        return file;
    }

    private static Plan plan() {
        return Plan.of(Plans.starter().withContext(new Tokens(8192))).against(Plans.starter());
    }

    private static Plan now() {
        return window.ask(() -> window.plan.planProperty().get());
    }

    private static String title() {
        return window.ask(() -> ((Stage) window.scene().getWindow()).getTitle());
    }

    private static void drop(Path file) {
        window.robot.interact(() -> window.window.take(List.of(file)));
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + 30_000_000_000L;
        while (!holds.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it never came");
            window.settle();
        }
    }

    private static void openLesson(Path file) {
        drop(file);
        until(() -> window.models.files().file().equals(Optional.of(file)));
    }

    @Test
    void aPlanThatIsDroppedOpensAndIsRecent() throws Exception {
        Path file = lesson();
        assertEquals("Plimsoll", title());
        openLesson(file);
        assertEquals(plan(), now());
        assertEquals("lesson.plimsoll – Plimsoll", title());
        assertTrue(item("menu-undo").isDisable());
        assertEquals(1, ((javafx.scene.control.Menu) item("menu-recent")).getItems().size());
    }

    @Test
    void whatIsChangedIsMarkedAndSaved() throws Exception {
        Path file = lesson();
        openLesson(file);
        window.keys("context-slider", KeyCode.RIGHT);
        assertEquals("lesson.plimsoll ● – Plimsoll", title());
        undo();
        assertEquals("lesson.plimsoll – Plimsoll", title());
        redo();
        press(KeyCode.CONTROL, KeyCode.S);
        until(() -> title().equals("lesson.plimsoll – Plimsoll"));
        assertEquals(now(), new PlanFile(Plans.CATALOG).read(file));
        assertEquals("Saved to " + file + ".", window.spoken("notice").strip());
    }

    @Test
    void beforeAnotherPlanOpensItIsAskedOnce() throws Exception {
        Path file = lesson();
        openLesson(file);
        window.keys("context-slider", KeyCode.RIGHT);
        Plan changed = now();
        press(KeyCode.CONTROL, KeyCode.N);
        assertTrue(window.shows("ask-pane"));
        window.push("ask-cancel");
        assertEquals(changed, now());
        press(KeyCode.CONTROL, KeyCode.N);
        window.push("ask-discard");
        assertEquals(Plan.of(Plans.starter()), now());
        assertEquals("Plimsoll", title());
        assertEquals(plan(), new PlanFile(Plans.CATALOG).read(file));
        press(KeyCode.CONTROL, KeyCode.N);
        assertFalse(window.shows("ask-pane"));
    }

    @Test
    void savingWhenAskedGoesOnOnceItIsSaved() throws Exception {
        Path file = lesson();
        openLesson(file);
        window.keys("context-slider", KeyCode.RIGHT);
        Plan changed = now();
        press(KeyCode.CONTROL, KeyCode.N);
        press(KeyCode.ENTER);
        until(() -> now().equals(Plan.of(Plans.starter())));
        assertEquals(changed, new PlanFile(Plans.CATALOG).read(file));
    }

    @Test
    void aPlanThatIsGoneIsSaidAndTakenOffTheList() throws Exception {
        Path file = lesson();
        openLesson(file);
        Files.delete(file);
        var recent = (javafx.scene.control.Menu) item("menu-recent");
        window.robot.interact(() -> recent.getItems().getFirst().fire());
        until(() -> window.shows("notice"));
        assertEquals(
                "lesson.plimsoll can't be read; check that it is there, and its rights. The plan"
                        + " is as it was.",
                window.spoken("notice"));
        assertEquals(1, recent.getItems().size());
        assertTrue(recent.getItems().getFirst().isDisable());
        assertEquals(plan(), now());
    }

    @Test
    void aFolderThatIsGoneLosesNothing() throws Exception {
        Path file = Files.createDirectory(folder.resolve("stick")).resolve("lesson.plimsoll");
        Files.copy(lesson(), file);
        openLesson(file);
        window.keys("context-slider", KeyCode.RIGHT);
        Plan changed = now();
        Files.delete(file);
        Files.delete(file.getParent());
        Files.writeString(folder.resolve("stick"), "no folder any more");
        press(KeyCode.CONTROL, KeyCode.S);
        until(() -> window.shows("notice"));
        assertTrue(
                window.spoken("notice").contains("can't be written; choose another folder."),
                window.spoken("notice"));
        assertEquals("lesson.plimsoll ● – Plimsoll", title());
        assertEquals(changed, now());
    }

    @Test
    void closingAsksWhereAFileWouldBeLeftBehind() throws Exception {
        openLesson(lesson());
        assertFalse(isHeldUp());
        window.keys("context-slider", KeyCode.RIGHT);
        assertTrue(isHeldUp());
        assertTrue(window.shows("ask-pane"));
        window.push("ask-cancel");
        window.robot.interact(() -> window.models.files().create(Plans.starter()));
        window.keys("context-slider", KeyCode.RIGHT);
        assertEquals("New plan ● – Plimsoll", title());
        assertFalse(isHeldUp());
    }

    /// Whether a request to close the window is not followed at once.
    private static boolean isHeldUp() {
        return window.ask(
                () -> {
                    var stage = (Stage) window.scene().getWindow();
                    Event request = new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST);
                    stage.getOnCloseRequest().handle((WindowEvent) request);
                    return request.isConsumed();
                });
    }

    @Test
    void saveAsAsksWhereAndGivesThePlanItsName() throws IOException {
        Path file = folder.resolve("new lesson");
        window.keys("context-slider", KeyCode.RIGHT);
        var proposed = new java.util.ArrayList<String>();
        var filing =
                window.ask(
                        () ->
                                new Filing(
                                        window.models,
                                        (plimsoll.view.Desk) window.scene().getRoot(),
                                        name -> {
                                            proposed.add(name);
                                            return Optional.of(file);
                                        }));
        window.robot.interact(filing::save);
        until(() -> title().equals("new lesson.plimsoll – Plimsoll"));
        assertEquals(List.of("Qwen3-14B-RTX-4070-Ti.plimsoll"), proposed);
        assertTrue(Files.exists(folder.resolve("new lesson.plimsoll")));
    }

    // Settings

    @Test
    void memoryIsToldInGigabytesAndBytesStay() {
        Plan before = now();
        press(KeyCode.CONTROL, KeyCode.COMMA);
        window.push("unit-gb");
        assertTrue(
                plain(window.text("verdict-headline")).endsWith("11.66 of 12.34 GB"),
                window.text("verdict-headline"));
        assertTrue(window.node("unit-gb").isFocused());
        assertThat(said()).noneMatch(text -> text.contains("GiB"));
        window.push("unit-gib");
        assertTrue(plain(window.text("verdict-headline")).endsWith(" GiB"));
        assertEquals(before, now());
        assertTrue(item("menu-undo").isDisable());
        press(KeyCode.ESCAPE);
        assertFalse(window.shows("settings-pane"));
    }

    /// All that is written anywhere, but for the names of the units themselves.
    private static List<String> said() {
        return window.ask(
                () ->
                        window.scene().getRoot().lookupAll(".label").stream()
                                .map(label -> ((Labeled) label).getText())
                                .toList());
    }

    @Test
    void whatIsTypedIsInTheUnitThatIsSet() {
        Plan before = now();
        press(KeyCode.CONTROL, KeyCode.COMMA);
        window.push("unit-gb");
        window.push("settings-done");
        window.push("custom-gpu");
        window.type("custom-gpu-memory", "16");
        window.type("custom-gpu-name", "My card");
        press(KeyCode.ENTER);
        assertEquals(16_000_000_000L, now().scenario().rig().first().memory().count());
        window.robot.interact(
                () -> ((TitledPane) window.scene().lookup("#advanced")).setExpanded(true));
        window.settle();
        window.keys("reserve", KeyCode.UP);
        assertEquals((537 + 128) * 1_000_000L, now().scenario().rig().reserve().count());
        press(KeyCode.CONTROL, KeyCode.COMMA);
        window.push("unit-gib");
        window.push("settings-done");
        assertEquals((537 + 128) * 1_000_000L, now().scenario().rig().reserve().count());
        window.robot.interact(() -> window.plan.planProperty().set(before));
        window.settle();
    }

    @Test
    void theThemeIsChosenOrTheSystems() {
        press(KeyCode.CONTROL, KeyCode.COMMA);
        window.push("theme-dark");
        assertTrue(window.scene().getRoot().getStyleClass().contains("dark"));
        window.push("theme-light");
        assertTrue(window.scene().getRoot().getStyleClass().contains("light"));
        window.push("theme-system");
        assertEquals(Optional.empty(), settings().theme());
        assertTrue(((ToggleButton) window.node("theme-system")).isSelected());
        window.push("settings-done");
        window.push("theme");
        assertTrue(settings().theme().isPresent());
    }

    @Test
    void newPlansReserveWhatIsSetAndChatsGrowAsFast() {
        press(KeyCode.CONTROL, KeyCode.COMMA);
        window.keys("settings-reserve", KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.UP);
        window.keys("settings-pace", KeyCode.UP);
        assertEquals(540, settings().tokensAMinute());
        assertEquals(540, window.plan.conversationProperty().get().tokensAMinute());
        window.push("settings-done");
        press(KeyCode.CONTROL, KeyCode.N);
        assertEquals(1024 << 20, now().scenario().rig().reserve().count());
        press(KeyCode.CONTROL, KeyCode.COMMA);
        window.push("settings-reset");
        assertEquals(Settings.USUAL, settings());
        window.push("settings-done");
    }

    private static Settings settings() {
        return window.models.settings().chosenProperty().get();
    }
}
