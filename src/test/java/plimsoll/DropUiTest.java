package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javafx.css.PseudoClass;
import javafx.scene.input.TransferMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.core.Scenario;
import plimsoll.support.FileDrag;
import plimsoll.support.Plans;
import plimsoll.support.Tiny;

/// A person drags a file from elsewhere over the window and lets it go.
class DropUiTest {
    private static final Path LOGS = Path.of("src/test/resources/plimsoll/log");
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    @TempDir Path folder;

    private OpenWindow window;
    private Scenario before;

    @BeforeEach
    void open() {
        window = OpenWindow.on(Plans.starter());
        before = window.scenario();
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void drop(Path file) {
        window.robot.interact(() -> FileDrag.over(window.scene(), file).drop());
    }

    private String told(Path file) {
        drop(file);
        until("notice");
        return window.spoken("notice").strip();
    }

    private void until(String id) {
        while (!window.ask(() -> window.shows(id))) {
            WaitForAsyncUtils.sleep(10, TimeUnit.MILLISECONDS);
        }
        window.settle();
    }

    private Set<PseudoClass> look() {
        return window.ask(() -> window.scene().getRoot().getPseudoClassStates());
    }

    @Test
    void theWindowSaysThatItTakesFiles() {
        var drag = window.ask(() -> FileDrag.over(window.scene(), folder));
        assertEquals(TransferMode.COPY, window.ask(drag::hover));
        assertTrue(look().contains(DROPPING));
        window.robot.interact(drag::leave);
        assertFalse(look().contains(DROPPING));
    }

    @Test
    void aModelIsPlannedFor() throws IOException {
        told(Tiny.llama().write(folder.resolve("tiny.gguf")));
        assertEquals("Tiny", window.scenario().model().name());
    }

    @Test
    void aConfigIsPlannedFor() throws IOException {
        var config =
                """
                {"model_type": "qwen3", "hidden_size": 1024, "intermediate_size": 3072,
                 "num_attention_heads": 16, "num_key_value_heads": 8, "num_hidden_layers": 28,
                 "head_dim": 128, "vocab_size": 151936, "max_position_embeddings": 40960}
                """;
        told(Files.writeString(folder.resolve("config.json"), config));
        assertEquals(28, window.scenario().model().layers().size());
        assertNotEquals(before.model(), window.scenario().model());
    }

    @Test
    void aLogIsExplained() {
        drop(LOGS.resolve("gf-58671331675-qwen35-27b-4070-oom.log"));
        until("log-explanation");
        assertNotEquals(before.model(), window.scenario().model());
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo.jpeg", "broken.gguf", "config.json", "empty.log"})
    void whatIsNothingOfTheKindGivesASentenceAndLeavesThePlan(String name) throws IOException {
        var file = Files.write(folder.resolve(name), new byte[] {-1, -40, -1, -32, 0, 16});
        assertTrue(told(file).startsWith(name), () -> window.spoken("notice"));
        assertEquals(before, window.scenario());
    }
}
