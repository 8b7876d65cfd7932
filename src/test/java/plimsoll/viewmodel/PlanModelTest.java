package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.FlashAttention;
import plimsoll.core.KvType;
import plimsoll.core.Measured;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;

class PlanModelTest {
    private final Scenario starter = Plans.starter();
    private final PlanModel model = new PlanModel(Plan.of(starter));
    private final List<Outlook> shown = new ArrayList<>();

    private void watch() {
        model.outlookProperty().addListener((_, _, now) -> shown.add(now));
    }

    @Test
    void aMeasuredLoadIsShownOnItsOwnCurveOnly() {
        var load = new Measured(starter.withContext(new Tokens(8192)), Bytes.ofGiB(9));
        model.planProperty().set(Plan.of(starter).withMeasured(List.of(load)));
        assertEquals(List.of(load), model.outlookProperty().get().measured());
        model.useContext(new Tokens(4096));
        assertEquals(List.of(load), model.outlookProperty().get().measured());
        model.edit(s -> Plans.withCache(s, KvType.Q8_0, KvType.Q8_0));
        assertEquals(List.of(), model.outlookProperty().get().measured());
        model.edit(s -> Plans.withCache(s, KvType.F16, KvType.F16));
        assertEquals(List.of(load), model.outlookProperty().get().measured());
    }

    @Test
    void theCurveReachesAsFarAsWhatWasMeasured() {
        var far = new Tokens(1 << 20);
        var load = new Measured(starter.withContext(far), Bytes.ofGiB(9));
        model.planProperty().set(Plan.of(starter).withMeasured(List.of(load)));
        assertEquals(far, model.outlookProperty().get().shown().curve().longest());
    }

    @Test
    void eachChangeIsEstimatedOnce() {
        watch();
        model.useContext(new Tokens(8192));
        model.edit(s -> Plans.withCache(s, KvType.Q8_0, KvType.Q8_0));
        assertEquals(2, shown.size());
        assertEquals(model.planProperty().get().scenario(), shown.getLast().shown().scenario());
    }

    @Test
    void everyViewReadsTheSameEstimate() {
        var estimate = model.estimate().getValue();
        assertSame(estimate, model.forecast().getValue().estimate());
        assertSame(estimate, model.outlookProperty().get().shown().estimate());
    }

    @Test
    void whatChangesNothingIsNotEstimatedAgain() {
        watch();
        model.useContext(starter.context());
        model.edit(scenario -> scenario);
        assertEquals(List.of(), shown);
    }

    @Test
    void whatTheEngineRefusesLeavesThePlan() {
        model.edit(s -> Plans.withCache(s, KvType.Q8_0, KvType.Q8_0));
        var before = model.planProperty().get();
        watch();
        model.edit(s -> s.withCache(s.cache().withFlashAttention(FlashAttention.OFF)));
        assertSame(before, model.planProperty().get());
        assertEquals(List.of(), shown);
    }

    @Test
    void theLargestContextFitsAndTheNextStepDoesNot() {
        model.useContext(new Tokens(40_960));
        assertFalse(model.estimate().getValue().fit().isPossible());
        model.useLargestContext();
        var scenario = model.scenario().getValue();
        assertEquals(model.forecast().getValue().largest(), scenario.context());
        assertTrue(scenario.estimate().fit().isPossible());
        int step = scenario.engine().contextStep(scenario);
        var next = scenario.withContext(new Tokens(scenario.context().count() + step));
        assertFalse(next.estimate().fit().isPossible());
    }

    @Test
    void theLargestContextStopsWhereTheTrainingDid() {
        var roomy = Plans.of("qwen3-14b", FileType.Q4_K_M, 80, 4096);
        var plan = new PlanModel(Plan.of(roomy));
        plan.useLargestContext();
        var trained = roomy.model().trainedContext();
        assertEquals(trained, plan.scenario().getValue().context());
        assertTrue(plan.forecast().getValue().largest().compareTo(trained) > 0);
    }

    @Test
    void whereNothingFitsThereIsNoLargestContextToJumpTo() {
        var hopeless = Plans.of("llama-3.1-405b", FileType.Q4_K_M, 8, 4096);
        var plan = new PlanModel(Plan.of(hopeless));
        plan.useLargestContext();
        assertEquals(hopeless, plan.scenario().getValue());
    }

    @Test
    void comparingHoldsF16AgainstQ8() {
        model.compare();
        assertTrue(model.comparing().getValue());
        assertEquals(KvType.Q8_0, model.scenario().getValue().cache().valueType());
        assertEquals(starter, model.planProperty().get().rival().orElseThrow());
    }

    @Test
    void comparingHoldsQ8AgainstF16() {
        model.edit(s -> Plans.withCache(s, KvType.Q8_0, KvType.Q8_0));
        model.compare();
        assertEquals(KvType.F16, model.scenario().getValue().cache().keyType());
    }

    @Test
    void theRivalFollowsTheContextAndTheCurvesEndTogether() {
        model.compare();
        model.useContext(new Tokens(65_536));
        var outlook = model.outlookProperty().get();
        var other = outlook.other().orElseThrow();
        assertEquals(new Tokens(65_536), other.scenario().context());
        assertEquals(outlook.shown().curve().longest(), other.curve().longest());
    }

    @Test
    void swappingTwiceChangesNothing() {
        model.compare();
        var before = model.planProperty().get();
        model.swap();
        assertEquals(starter, model.scenario().getValue());
        model.swap();
        assertEquals(before, model.planProperty().get());
    }

    @Test
    void anyTwoScenariosCanBeCompared() {
        var rival = Plans.of("gemma-3-12b", FileType.Q8_0, 24, 2048);
        model.compareWith(rival);
        var other = model.outlookProperty().get().other().orElseThrow();
        assertEquals(rival.withContext(starter.context()), other.scenario());
    }

    @Test
    void oneGoesOnWithTheEditedScenario() {
        model.compare();
        model.stopComparing();
        assertFalse(model.comparing().getValue());
        assertEquals(KvType.Q8_0, model.scenario().getValue().cache().keyType());
        assertTrue(model.outlookProperty().get().other().isEmpty());
    }
}
