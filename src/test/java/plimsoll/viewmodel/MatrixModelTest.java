package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.core.FlashAttention;
import plimsoll.core.KvType;
import plimsoll.core.Plan;
import plimsoll.matrix.Cell;
import plimsoll.support.FxTest;
import plimsoll.support.Machines;
import plimsoll.support.Plans;
import plimsoll.view.Headless;

class MatrixModelTest {
    private final PlanModel plan = new PlanModel(Plan.of(Plans.starter()));
    private final ChoiceModel choice = Machines.choice(plan, Plans.CATALOG);
    private final MatrixModel model = new MatrixModel(plan, choice);

    @BeforeAll
    static void startToolkit() {
        FxTest.start();
    }

    private void work() throws TimeoutException {
        Headless.call(
                () -> {
                    model.open();
                    return true;
                });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> Headless.call(() -> model.progressProperty().get() == MatrixModel.IDLE));
    }

    @Test
    void whatIsGivenUpIsNotShown() throws Exception {
        Headless.call(
                () -> {
                    model.open();
                    model.cancel();
                    return true;
                });
        assertEquals(MatrixModel.IDLE, model.progressProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        Thread.sleep(50);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Optional.empty(), model.matrixProperty().get());
        work();
        assertTrue(model.matrixProperty().get().isPresent());
    }

    @Test
    void onlyTheLastQuestionIsAnswered() throws TimeoutException {
        Headless.call(
                () -> {
                    model.open();
                    model.axesProperty().set(new MatrixModel.Axes(true, true));
                    return true;
                });
        work();
        assertEquals(Plans.CATALOG.models().size(), model.count());
    }

    @Test
    void aCellThatTheEngineRefusesIsNotChosen() throws TimeoutException {
        plan.edit(s -> s.withCache(s.cache().withFlashAttention(FlashAttention.OFF)));
        work();
        var before = plan.planProperty().get();
        var line = model.lines().getFirst();
        int refused =
                line.cells().stream().map(Cell.Refused.class::isInstance).toList().indexOf(true);
        assertFalse(model.choose(line, refused));
        assertEquals(before, plan.planProperty().get());
        int f16 = line.cells().size() - 1;
        assertTrue(model.choose(line, f16));
        assertEquals(KvType.F16, plan.planProperty().get().scenario().cache().keyType());
    }

    @Test
    void memoryIsFoundAsItIsWritten() throws TimeoutException {
        work();
        for (String words : List.of("12282 mib 4070 ti", "4070 TI 12282")) {
            model.filterProperty().set(words);
            assertEquals(
                    List.of("RTX 4070 Ti"), model.lines().stream().map(MatrixLine::name).toList());
        }
    }
}
