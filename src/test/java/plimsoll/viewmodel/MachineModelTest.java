package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import plimsoll.core.Bytes;
import plimsoll.core.Gpu;
import plimsoll.core.Plan;
import plimsoll.core.Rig;
import plimsoll.detect.Detector;
import plimsoll.detect.FakeMachine;
import plimsoll.detect.Found;
import plimsoll.engine.Engines;
import plimsoll.support.FxTest;
import plimsoll.support.Plans;

@ExtendWith(FxTest.class)
class MachineModelTest {
    private final PlanModel plan = new PlanModel(Plan.of(Plans.starter()));
    private final NoticeModel notices = new NoticeModel();

    private ChoiceModel on(Detector detector) {
        var machine = new MachineModel(plan, Plans.CATALOG, notices, detector);
        return new ChoiceModel(plan, Plans.CATALOG, Engines.all(), machine);
    }

    /// Detects, and waits until that is over.
    private String told(ChoiceModel choice) {
        choice.machine().detect();
        await(choice);
        return notices.currentProperty().get().map(Notice::text).map(Plans::plain).orElse("");
    }

    private static void await(ChoiceModel choice) {
        assertTrue(choice.machine().busyProperty().get());
        var done = new Object();
        var end =
                choice.machine()
                        .busyProperty()
                        .subscribe((_, _) -> Platform.exitNestedEventLoop(done, done));
        Platform.enterNestedEventLoop(done);
        end.unsubscribe();
    }

    private Rig rig() {
        return plan.planProperty().get().scenario().rig();
    }

    @Test
    void plansForWhatIsFoundAndReservesWhatOthersUse() {
        var choice =
                on(FakeMachine.with(FakeMachine.card("NVIDIA GeForce RTX 3090", 24576, 23000)));
        assertEquals(
                "Found RTX 3090, 24 576 MiB. Other programs use 1 576 MiB of it, which is reserved.",
                told(choice));
        assertEquals("nvidia-geforce-rtx-3090", rig().first().id());
        assertEquals(Bytes.ofMiB(1576), rig().reserve());
        assertEquals("24.00 GiB · detected", plain(choice.rig().getValue().note()));
        assertEquals(choice.rig().getValue(), choice.gpus().getValue().getFirst());
    }

    @Test
    void plansForUnlikeCardsTogether() {
        var choice =
                on(
                        FakeMachine.with(
                                FakeMachine.card("NVIDIA GeForce RTX 4090", 24564, 24000),
                                FakeMachine.card("NVIDIA GeForce RTX 3090", 24576, 24576)));
        assertEquals(
                "Found RTX 4090 + RTX 3090, 24 564 + 24 576 MiB. Other programs use up to 564 MiB of"
                        + " one, which is reserved on each.",
                told(choice));
        assertEquals("RTX 4090 + RTX 3090", choice.rig().getValue().name());
    }

    @Test
    void saysWhatIsNotToldAndWhatIsNotUsed() {
        var card = new Found("Arc B580", Gpu.Kind.INTEL, Bytes.ofGiB(12), Optional.empty(), false);
        var inCpu = new Found("780M", Gpu.Kind.AMD, Bytes.ofGiB(16), Optional.empty(), true);
        Bytes reserve = rig().reserve();
        assertEquals(
                "Found Arc B580, 12 288 MiB. What other programs use of it is not told; the reserve"
                        + " stays as it was. Not planned for: 780M.",
                told(on(FakeMachine.with(card, inCpu))));
        assertEquals(reserve, rig().reserve());
    }

    @Test
    void whereNothingIsFoundThePlanStays() {
        var before = rig();
        var choice = on(FakeMachine.empty());
        assertTrue(told(choice).startsWith("No GPU was found: "));
        assertEquals(before, rig());
        assertEquals(Plans.CATALOG.gpus().size(), choice.gpus().getValue().size());
    }

    @Test
    void theReserveOfThisMachineIsForItsOwnGpusOnly() {
        Bytes reserve = rig().reserve();
        Gpu other = Plans.CATALOG.gpu("nvidia-geforce-rtx-4090").orElseThrow().gpu();
        var choice = on(FakeMachine.with(FakeMachine.card("NVIDIA GeForce RTX 3090", 24576, 4576)));
        told(choice);
        Gpu own = rig().first();
        choice.useGpu(other);
        assertEquals(reserve, rig().reserve());
        choice.useGpu(own);
        assertEquals(Bytes.ofMiB(20_000), rig().reserve());
        told(choice);
        choice.useGpu(other);
        assertEquals(reserve, rig().reserve());
    }

    @Test
    void aSearchIsGivenUp() {
        var choice = on(FakeMachine.silent());
        choice.machine().detect();
        choice.machine().detect();
        await(choice);
        assertFalse(choice.machine().busyProperty().get());
        assertEquals(Optional.empty(), notices.currentProperty().get());
        assertEquals(List.of(), choice.machine().gpusProperty().get());
    }
}
