package plimsoll.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static plimsoll.support.Plans.plain;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.core.Forecast;
import plimsoll.core.KvType;
import plimsoll.core.LargestContext;
import plimsoll.core.Lesson.Step;
import plimsoll.core.Lesson;
import plimsoll.core.Part;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;

class PlayedTest {
    private static final Scenario F16 = Plans.starter().withContext(new Tokens(24_576));
    private static final Scenario Q8 = Plans.withCache(F16, KvType.Q8_0, KvType.Q8_0);
    private static final Scenario SHORT = Q8.withContext(new Tokens(8192));
    private static final Played FIRST =
            Played.of(
                    new Lesson(
                            List.of(
                                    new Step("", F16),
                                    new Step("Half the cache", Q8),
                                    new Step("Shorter", SHORT),
                                    new Step("The same again", SHORT))));

    @Test
    void goesFromStepToStepAndStaysAtTheEnds() {
        assertEquals(0, FIRST.moved(-1).index());
        assertEquals(1, FIRST.moved(1).index());
        assertEquals(3, FIRST.moved(1).moved(50).index());
        assertEquals(0, FIRST.moved(3).moved(-50).index());
        assertThrows(IllegalArgumentException.class, () -> new Played(List.of(), List.of(), 0));
    }

    @Test
    void everyCurveIsAsLongAsTheLongest() {
        var longest = Forecast.of(Q8).curve().longest();
        for (var forecast : FIRST.forecasts()) {
            assertEquals(longest, forecast.curve().longest());
        }
    }

    @Test
    void theSpotlightSaysWhatTheEstimatesSay() {
        var spotlight = FIRST.moved(1).spotlight().orElseThrow();
        assertEquals("f16 → q8_0", spotlight.change());
        assertEquals(Optional.of(Part.KV_CACHE), spotlight.part());
        assertEquals(
                plain(
                        "KV cache %s → %s · largest context %s → %s"
                                .formatted(
                                        Wording.gibNumber(F16.estimate().onDevices().kvCache()),
                                        Wording.gib(Q8.estimate().onDevices().kvCache()),
                                        Wording.tokens(LargestContext.of(F16)),
                                        Wording.tokens(LargestContext.of(Q8)))),
                plain(spotlight.effect()));
    }

    @Test
    void aShorterContextIsWhatChanges() {
        var spotlight = FIRST.moved(2).spotlight().orElseThrow();
        assertEquals("24 576 → 8 192 tokens", plain(spotlight.change()));
        assertEquals(Optional.of(Part.KV_CACHE), spotlight.part());
        assertTrue(!spotlight.effect().contains("largest"), spotlight::effect);
    }

    @Test
    void whereNothingChangesNothingIsSaid() {
        assertEquals(
                Optional.of(new Spotlight("", "", Optional.empty())), FIRST.moved(3).spotlight());
        assertEquals(Optional.empty(), FIRST.spotlight());
    }

    @Test
    void aStepWithoutANameSaysWhatItsChartShows() {
        assertEquals(SlideText.title(Plans.outlook(F16)), FIRST.title());
        assertEquals("Half the cache", FIRST.moved(1).title());
    }

    @Test
    void aDarkScreenIsLitByTheNextStep() {
        var presentation = new Presentation(FIRST);
        presentation.turnBlack();
        assertTrue(presentation.blackProperty().get());
        assertEquals(0, presentation.playedProperty().get().index());
        presentation.move(1);
        assertTrue(!presentation.blackProperty().get());
        assertEquals(1, presentation.playedProperty().get().index());
    }

    @Test
    void stepsAreNamedByWhatIsNew() {
        var plan = new PlanModel(Plan.of(F16));
        var model = new LessonModel(plan);
        model.add();
        plan.edit(_ -> Q8);
        model.add();
        plan.edit(_ -> SHORT);
        model.add();
        assertEquals(
                List.of("Qwen3 14B on an RTX 4070 Ti, f16 cache", "q8_0", "8 192 tokens"),
                plan.planProperty().get().lesson().steps().stream()
                        .map(step -> plain(step.name()))
                        .toList());
        model.edit(0);
        assertEquals(F16, plan.planProperty().get().scenario());
        model.move(0, 50);
        model.remove(0);
        assertEquals(
                List.of(SHORT, F16),
                plan.planProperty().get().lesson().steps().stream().map(Step::scenario).toList());
    }

    @Test
    void withoutALessonThePlanIsShown() {
        var plan = new PlanModel(Plan.of(F16));
        var model = new LessonModel(plan);
        assertEquals(1, model.shown().steps().size());
        plan.compare();
        assertEquals(
                List.of(F16, plan.planProperty().get().scenario()),
                model.shown().steps().stream().map(Step::scenario).toList());
    }

    @Test
    void aLessonIsFullAtLast() {
        var plan = new PlanModel(Plan.of(F16));
        var model = new LessonModel(plan);
        for (int i = 0; i < Lesson.MOST + 2; i++) {
            model.add();
        }
        assertEquals(Lesson.MOST, plan.planProperty().get().lesson().steps().size());
    }
}
