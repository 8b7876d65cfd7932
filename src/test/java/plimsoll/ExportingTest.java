package plimsoll;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.core.Plan;
import plimsoll.support.FxTest;
import plimsoll.support.Pixels;
import plimsoll.support.Plans;
import plimsoll.view.Headless;
import plimsoll.view.Theme;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;

class ExportingTest {
    private static final int CORNER = 0;
    private static final String CONFIG = "config";

    private final PlanModel plan = new PlanModel(Plan.of(Plans.starter()));
    private final NoticeModel notices = new NoticeModel();
    private final CompletableFuture<Notice> told = new CompletableFuture<>();

    @TempDir private Path folder;

    @BeforeEach
    void listen() {
        FxTest.start();
        notices.currentProperty().subscribe(notice -> notice.ifPresent(told::complete));
    }

    @Test
    void thePictureIsAsItWasAskedFor() throws Exception {
        var light = image(saved("light.png", "What fits", "1280x720", Theme.LIGHT));
        assertEquals(1280, light.getWidth());
        assertEquals(720, light.getHeight());
        assertTrue(dark(light) > 2000, () -> "dark pixels: " + dark(light));
        assertTrue((Pixels.of(light)[CORNER] & 0xff) > 0xe0);
    }

    @Test
    void theTitleIsOnIt() throws Exception {
        var with = image(saved("with.png", "What fits on this card", "1280x720", Theme.LIGHT));
        var without = image(saved("without.png", "", "1280x720", Theme.LIGHT));
        assertTrue(dark(with) > dark(without) + 300, () -> dark(with) + " and " + dark(without));
    }

    @Test
    void theDarkOneIsDark() throws Exception {
        var image = image(saved("dark.png", "What fits", "640x480", Theme.DARK));
        assertTrue((Pixels.of(image)[CORNER] & 0xff) < 0x40);
    }

    @Test
    void whatIsReplacedIsReplacedWhole() throws Exception {
        Files.writeString(folder.resolve("there.png"), "something else");
        var image = image(saved("there.png", "What fits", "640x480", Theme.LIGHT));
        assertEquals(640, image.getWidth());
        assertTrue(told.get() instanceof Notice.Done done && done.text().contains("there.png"));
    }

    @Test
    void whereNothingCanBeWrittenThatIsSaid() throws Exception {
        var before = plan.planProperty().get();
        save(Optional.of(folder.resolve("missing/there.png")), "What fits", "640x480", Theme.LIGHT);
        var notice = told.get(30, TimeUnit.SECONDS);
        assertTrue(notice instanceof Notice.Problem, notice::toString);
        assertTrue(notice.text().contains("missing"), notice::text);
        assertEquals(before, plan.planProperty().get());
    }

    @Test
    void aFolderIsNoPicture() throws Exception {
        Path kept =
                Files.writeString(Files.createDirectory(folder.resolve("a.png")).resolve("b"), "b");
        save(Optional.of(folder.resolve("a.png")), "What fits", "640x480", Theme.LIGHT);
        assertTrue(told.get(30, TimeUnit.SECONDS) instanceof Notice.Problem);
        assertArrayEquals(new byte[] {'b'}, Files.readAllBytes(kept));
    }

    @Test
    void whoNamesNoFileSavesNone() throws IOException {
        save(Optional.empty(), "What fits", "640x480", Theme.LIGHT);
        assertFalse(told.isDone());
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void whatIsNoSizeCannotBeSaved() {
        Pane pane = Headless.call(() -> pane(Optional.empty(), Theme.LIGHT));
        for (String size : new String[] {"", "huge", "10x10", "99999x99999", "1920"}) {
            Headless.call(() -> set(pane, "What fits", size));
            assertTrue(button(pane).isDisabled(), size);
        }
        Headless.call(() -> set(pane, "What fits", "640x480"));
        assertFalse(button(pane).isDisabled());
    }

    private Path saved(String name, String title, String size, Theme theme) throws Exception {
        var file = folder.resolve(name);
        var answer = new CompletableFuture<Notice>();
        notices.dismiss();
        notices.currentProperty().subscribe(n -> n.ifPresent(answer::complete));
        save(Optional.of(file), title, size, theme);
        var notice = answer.get(30, TimeUnit.SECONDS);
        assertTrue(notice instanceof Notice.Done, notice::toString);
        return file;
    }

    private void save(Optional<Path> file, String title, String size, Theme theme) {
        Headless.call(
                () -> {
                    Pane pane = set(pane(file, theme), title, size);
                    button(pane).fire();
                    return pane;
                });
    }

    private Pane pane(Optional<Path> file, Theme theme) {
        return (Pane)
                new Exporting(plan, notices, folder.resolve(CONFIG), (_, _) -> file)
                        .pane(theme, () -> {});
    }

    private static Pane set(Pane pane, String title, String size) {
        ((TextField) pane.lookup("#export-title")).setText(title);
        ((ComboBox<?>) pane.lookup("#export-size")).getEditor().setText(size);
        return pane;
    }

    private static Button button(Pane pane) {
        return (Button) pane.lookup("#export-save");
    }

    private static Image image(Path file) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            return new Image(bytes);
        }
    }

    private static long dark(Image image) {
        return Pixels.count(image, pixel -> (pixel & 0xff) < 0x60 && (pixel >> 8 & 0xff) < 0x60);
    }
}
