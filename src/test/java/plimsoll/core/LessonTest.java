package plimsoll.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.core.Lesson.Step;
import plimsoll.support.Plans;

class LessonTest {
    private static final Step ONE = new Step("one", Plans.starter());
    private static final Step TWO = new Step("two", Plans.starter());
    private static final Step THREE = new Step("three", Plans.starter());
    private static final Lesson ALL = new Lesson(List.of(ONE, TWO, THREE));

    @Test
    void stepsComeAtTheEnd() {
        assertEquals(ALL, Lesson.NONE.with(ONE).with(TWO).with(THREE));
        assertTrue(Lesson.NONE.isEmpty());
    }

    @Test
    void aStepThatIsMovedLeavesTheOthersInOrder() {
        assertEquals(List.of(THREE, ONE, TWO), ALL.moved(2, 0).steps());
        assertEquals(List.of(TWO, THREE, ONE), ALL.moved(0, 2).steps());
        assertEquals(ALL, ALL.moved(0, 2).moved(2, 0));
    }

    @Test
    void aStepCanBeNamedAndTakenAway() {
        assertEquals(
                List.of(ONE, new Step("2", TWO.scenario()), THREE), ALL.renamed(1, "2").steps());
        assertEquals(List.of(ONE, THREE), ALL.without(1).steps());
    }

    @Test
    void aLessonHasAnEnd() {
        var full = Lesson.NONE;
        for (int i = 0; i < Lesson.MOST; i++) {
            full = full.with(ONE);
        }
        var fullest = full;
        assertThrows(IllegalArgumentException.class, () -> fullest.with(ONE));
        var name = "x".repeat(Step.LONGEST + 1);
        assertThrows(IllegalArgumentException.class, () -> ALL.renamed(0, name));
    }

    @Test
    void aPlanKeepsItsLessonWhateverIsEdited() {
        var plan = Plan.of(Plans.starter()).withLesson(ALL);
        var other = Plans.starter().withContext(new Tokens(1024));
        assertEquals(ALL, plan.withScenario(other).lesson());
        assertEquals(ALL, plan.against(other).swapped().alone().lesson());
        assertEquals(ALL, plan.withMeasured(List.of()).lesson());
    }
}
