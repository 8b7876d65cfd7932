package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.core.Plan;
import plimsoll.support.Faults;
import plimsoll.support.FileDrag;
import plimsoll.support.Grasp;
import plimsoll.support.Plans;
import plimsoll.support.Sentences;
import plimsoll.view.Desk;

/// Disks and other programs that do not do as they are asked, with a person before the window.
class FaultsUiTest {
    private static final OpenWindow window = OpenWindow.on(Plans.starter());

    private static final List<Supplier<Grasp>> GRASPS = List.of(Grasp::refusing, Grasp::failing);

    @TempDir Path folder;

    @BeforeEach
    void startAnew() {
        window.robot.interact(
                () -> {
                    ((Desk) window.scene().getRoot()).close();
                    window.models.files().create(Plans.starter());
                    window.notices.dismiss();
                });
        window.settle();
    }

    @AfterAll
    static void close() {
        window.close();
    }

    /// What is told in the end; the plan is as it was.
    private static String told() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.ask(() -> window.shows("notice")));
        window.settle();
        String told = window.ask(() -> window.spoken("notice").strip());
        Sentences.check(told);
        assertEquals(Plan.of(Plans.starter()), window.ask(window.plan.planProperty()::get));
        return told;
    }

    private static String toldWhile(Supplier<Grasp> held, Runnable deed) throws TimeoutException {
        Grasp grasp = window.ask(held::get);
        try {
            deed.run();
            return told();
        } finally {
            window.robot.interact(grasp::close);
        }
    }

    @Test
    void aClipboardThatTakesNothingIsSaid() throws TimeoutException {
        for (var held : GRASPS) {
            assertEquals(
                    "The clipboard did not take it. Mark it and copy it by hand, or save it to a"
                            + " file.",
                    toldWhile(held, () -> window.push("copy-command")));
            startAnew();
        }
    }

    @Test
    void aClipboardThatTakesNoPictureIsSaid() throws TimeoutException {
        window.push("export");
        String told = toldWhile(Grasp::refusing, () -> window.push("export-copy"));
        assertTrue(told.startsWith("The clipboard did not take it."), told);
    }

    @Test
    void aClipboardThatGivesNothingIsSaid() throws TimeoutException {
        for (var held : GRASPS) {
            String told = toldWhile(held, () -> press(KeyCode.CONTROL, KeyCode.V));
            assertTrue(told.startsWith("The clipboard holds no text."), told);
            startAnew();
        }
    }

    private static void press(KeyCode... keys) {
        window.robot.push(keys);
        window.settle();
    }

    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @ValueSource(strings = {"a.gguf", "a.plimsoll", "a.log", "config.json"})
    void aFileThatVanishesWhileItIsReadIsSaid(String name) throws Exception {
        Path file = Faults.vanishing(folder.resolve(name));
        window.robot.interact(() -> FileDrag.over(window.scene(), file).drop());
        String told = told();
        assertTrue(told.contains(name), told);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlanIsNotSavedToAReadOnlyFolderAndThatIsSaid() throws TimeoutException {
        Path file = Faults.readOnlyFolder().resolve("a.plimsoll");
        window.robot.interact(() -> window.models.files().save(file, () -> {}));
        String told = told();
        assertTrue(told.startsWith(file + " can't be written; choose another folder."), () -> told);
    }
}
