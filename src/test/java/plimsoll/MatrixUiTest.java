package plimsoll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.core.FileType;
import plimsoll.core.KvType;
import plimsoll.core.Tokens;
import plimsoll.matrix.Cell;
import plimsoll.support.Plans;
import plimsoll.viewmodel.MatrixLine;

/// What a person does with what fits, with mouse and keyboard.
class MatrixUiTest {
    private static final OpenWindow window = OpenWindow.on(Plans.starter());

    @BeforeEach
    void open() throws TimeoutException {
        window.plan(Plans.starter());
        window.push("fits");
        settle();
        window.push("matrix-by-gpus");
        window.push("matrix-by-caches");
        settle();
        window.type("matrix-filter", " ");
        window.robot.push(KeyCode.BACK_SPACE);
        settle();
    }

    @AfterEach
    void putAway() {
        if (window.shows("matrix-pane")) {
            window.robot.push(KeyCode.ESCAPE);
            window.settle();
        }
    }

    @AfterAll
    static void close() {
        window.close();
    }

    private static void settle() throws TimeoutException {
        window.settle();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> window.ask(MatrixUiTest::isIdle));
        window.settle();
    }

    private static boolean isIdle() {
        double progress = ((ProgressIndicator) window.node("matrix-progress")).getProgress();
        return progress == 1 && !table().getItems().isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static TableView<MatrixLine> table() {
        return (TableView<MatrixLine>) window.node("matrix-table");
    }

    private static List<String> names() {
        return window.ask(() -> table().getItems().stream().map(MatrixLine::name).toList());
    }

    private static void select(int row, String column) {
        window.robot.interact(
                () -> {
                    table().requestFocus();
                    table().getSelectionModel().clearAndSelect(row, column(column));
                });
        window.settle();
    }

    private static TableColumn<MatrixLine, ?> column(String name) {
        return table().getColumns().stream()
                .filter(one -> one.getText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(int row, String column) {
        return (Cell) window.ask(() -> column(column).getCellData(row));
    }

    @Test
    void theDeviceThatIsPlannedForStandsOnTop() {
        assertEquals("RTX 4070 Ti", names().getFirst());
        assertEquals(Plans.CATALOG.gpus().size(), names().size());
        var largest = window.outlook().shown().largest();
        assertEquals(largest, cell(0, "f16").largest());
    }

    @Test
    void typingFiltersAndKeepsWhatIsPinned() {
        window.type("matrix-filter", "4090 laptop");
        assertEquals(List.of("RTX 4070 Ti", "RTX 4090 Laptop"), names());
        window.type("matrix-filter", "nothing at all");
        assertEquals(List.of("RTX 4070 Ti"), names());
    }

    @Test
    void theKeyboardSortsUnderThePinnedRow() {
        for (boolean rising : List.of(false, true)) {
            select(1, "f16");
            window.robot.push(KeyCode.S);
            window.settle();
            assertSorted("f16", rising);
        }
    }

    private static void assertSorted(String column, boolean rising) {
        assertEquals("RTX 4070 Ti", names().getFirst());
        int rows = names().size();
        for (int row = 2; row < rows; row++) {
            int order = cell(row - 1, column).largest().compareTo(cell(row, column).largest());
            assertTrue(rising ? order <= 0 : order >= 0, "row " + row);
        }
    }

    @Test
    void spacePinsARowAndUnpinsIt() {
        window.type("matrix-filter", "rtx 3090");
        int row = names().indexOf("RTX 3090");
        select(row, "f16");
        window.robot.push(KeyCode.SPACE);
        window.type("matrix-filter", "rtx 50");
        assertTrue(names().subList(0, 2).contains("RTX 3090"), names()::toString);
        select(names().indexOf("RTX 3090"), "f16");
        window.robot.push(KeyCode.SPACE);
        window.settle();
        assertFalse(names().contains("RTX 3090"));
    }

    @Test
    void enterPlansForACell() {
        window.type("matrix-filter", "rtx 3090");
        select(names().indexOf("RTX 3090"), "q8_0");
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertFalse(window.shows("matrix-pane"));
        assertEquals("RTX 3090", window.scenario().rig().first().name());
        assertEquals(KvType.Q8_0, window.scenario().cache().keyType());
        assertEquals(KvType.Q8_0, window.scenario().cache().valueType());
        assertEquals(Plans.starter().context(), window.scenario().context());
    }

    @Test
    void aClickPlansForAModelAndItsWeights() throws TimeoutException {
        window.push("matrix-by-models");
        settle();
        window.push("matrix-by-weights");
        settle();
        window.type("matrix-filter", "qwen3 8b");
        select(names().indexOf("Qwen3 8B"), "Q6_K");
        window.robot.clickOn(
                window.ask(
                        () ->
                                table().lookupAll(".matrix-cell").stream()
                                        .filter(MatrixUiTest::isOfQwen3InQ6)
                                        .findFirst()
                                        .orElseThrow()));
        window.settle();
        assertFalse(window.shows("matrix-pane"));
        assertEquals("qwen3-8b", window.scenario().model().id());
        assertEquals(FileType.Q6_K, window.scenario().weights().type());
        assertEquals(Plans.starter().rig(), window.scenario().rig());
    }

    private static boolean isOfQwen3InQ6(Node node) {
        return node instanceof TableCell<?, ?> cell
                && cell.getScene() != null
                && cell.isVisible()
                && String.valueOf(cell.getAccessibleText()).startsWith("Qwen3 8B, Q6_K:");
    }

    @Test
    void theContextAskedForColoursAndIsSpoken() {
        window.type("matrix-target", "30k");
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertEquals("30 720", plain(window.text("matrix-target")));
        String spoken =
                window.ask(
                        () ->
                                table().lookupAll(".matrix-cell").stream()
                                        .map(node -> String.valueOf(node.getAccessibleText()))
                                        .filter(text -> text.startsWith("RTX 4070 Ti, f16:"))
                                        .findFirst()
                                        .orElseThrow());
        assertTrue(plain(spoken).endsWith("30 720 do not fit."), spoken);
        window.type("matrix-target", "rubbish");
        window.focus("matrix-filter");
        window.settle();
        assertEquals("30 720", plain(window.text("matrix-target")));
    }

    @Test
    void escapeLeavesThePlanAsItWas() {
        var before = window.scenario();
        window.focus("matrix-table");
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        assertFalse(window.shows("matrix-pane"));
        assertEquals(before, window.scenario());
        assertEquals(new Tokens(16_384), window.scenario().context());
    }

    @Test
    void everythingCanBeReachedAndSpokenOf() {
        var silent =
                window.ask(
                        () ->
                                window.node("matrix-pane").lookupAll("*").stream()
                                        .filter(Node::isFocusTraversable)
                                        .filter(node -> node.getId() != null)
                                        .filter(node -> !isNamed(node))
                                        .map(Node::getId)
                                        .toList());
        assertEquals(List.of(), silent);
    }

    private static boolean isNamed(Node node) {
        return node.getAccessibleText() != null
                || node instanceof Labeled label && !label.getText().isBlank();
    }
}
