package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.core.Plan;
import plimsoll.support.FxTest;
import plimsoll.support.Machines;
import plimsoll.support.Pixels;
import plimsoll.support.Plans;
import plimsoll.view.Headless;
import plimsoll.view.MatrixSlide;
import plimsoll.view.Theme;
import plimsoll.viewmodel.MatrixModel;
import plimsoll.viewmodel.Notice;
import plimsoll.viewmodel.NoticeModel;
import plimsoll.viewmodel.PlanModel;

class MatrixExportingTest {
    private final PlanModel plan = new PlanModel(Plan.of(Plans.starter()));
    private final NoticeModel notices = new NoticeModel();
    private final CompletableFuture<Notice> told = new CompletableFuture<>();

    @TempDir private Path folder;

    @BeforeEach
    void listen() {
        FxTest.start();
        notices.currentProperty().subscribe(notice -> notice.ifPresent(told::complete));
    }

    /// What is seen with that filter.
    private MatrixSlide.Picture picture(String filter) throws Exception {
        var choice = Machines.choice(plan, Plans.CATALOG);
        var model =
                Headless.call(
                        () -> {
                            var made = new MatrixModel(plan, choice);
                            made.filterProperty().set(filter);
                            made.open();
                            return made;
                        });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> Headless.call(() -> model.matrixProperty().get().isPresent()));
        return Headless.call(
                () ->
                        new MatrixSlide.Picture(
                                model.matrixProperty().get().orElseThrow(),
                                model.lines(),
                                model.targetProperty().get()));
    }

    private MatrixExporting exporting() {
        Function<String, Optional<Path>> there = name -> Optional.of(folder.resolve(name));
        return new MatrixExporting(notices, there, there);
    }

    @Test
    void theTableHasTheRowsThatAreSeen() throws Exception {
        var picture = picture("4090 laptop");
        Headless.call(
                () -> {
                    exporting().table(picture);
                    return true;
                });
        assertTrue(told.get(30, TimeUnit.SECONDS) instanceof Notice.Done, told::toString);
        List<String> lines = Files.readAllLines(folder.resolve("what-fits-qwen3-14b.csv"));
        assertEquals(3, lines.size());
        assertEquals(
                "gpu,devices,mib,model,trainedContext,weights,"
                        + "q4_0,iq4_nl,q4_1,q5_0,q5_1,q8_0,bf16,f16",
                lines.getFirst());
        assertTrue(lines.get(1).startsWith("nvidia-geforce-rtx-4070-ti,1,12282,qwen3-14b,40960,"));
        assertTrue(lines.get(2).contains("4090-laptop"), lines.get(2));
    }

    @Test
    void thePictureIsASlide() throws Exception {
        var picture = picture("rtx 40");
        Headless.call(
                () -> {
                    var pane = (Pane) exporting().pane(picture, Theme.LIGHT, () -> {});
                    ((ComboBox<?>) pane.lookup("#export-size")).getEditor().setText("1280x720");
                    ((Button) pane.lookup("#export-save")).fire();
                    return true;
                });
        assertTrue(told.get(30, TimeUnit.SECONDS) instanceof Notice.Done, told::toString);
        try (var bytes = Files.newInputStream(folder.resolve("what-fits-qwen3-14b.png"))) {
            var image = new Image(bytes);
            assertEquals(1280, image.getWidth());
            assertEquals(720, image.getHeight());
            long green = Pixels.count(image, pixel -> (pixel & 0xffffff) == 0xe0f3ea);
            assertTrue(green > 10_000, () -> "pixels of cells that fit: " + green);
        }
    }
}
