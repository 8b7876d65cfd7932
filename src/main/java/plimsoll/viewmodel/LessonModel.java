package plimsoll.viewmodel;

import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import plimsoll.core.Lesson.Step;
import plimsoll.core.Lesson;
import plimsoll.core.Plan;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// The lesson of a plan: what can be done with its steps.
public final class LessonModel {
    private final PlanModel plan;

    public LessonModel(PlanModel plan) {
        this.plan = plan;
    }

    public ObservableValue<Lesson> lesson() {
        return plan.planProperty().map(Plan::lesson);
    }

    /// Whether another step would be too many.
    public boolean isFull() {
        return now().steps().size() >= Lesson.MOST;
    }

    /// Puts the scenario being edited at the end, named by what is new about it.
    public void add() {
        if (!isFull()) {
            change(lesson -> lesson.with(step(lesson, plan.planProperty().get().scenario())));
        }
    }

    public void rename(int index, String name) {
        if (!now().steps().get(index).name().equals(name)) {
            change(lesson -> lesson.renamed(index, name));
        }
    }

    /// Moves the step at `index` by so many places, as far as there are any.
    public void move(int index, int by) {
        int place = Math.clamp((long) index + by, 0, now().steps().size() - 1);
        if (place != index) {
            change(lesson -> lesson.moved(index, place));
        }
    }

    public void remove(int index) {
        change(lesson -> lesson.without(index));
    }

    /// Goes on editing the scenario of a step.
    public void edit(int index) {
        Scenario scenario = now().steps().get(index).scenario();
        plan.edit(_ -> scenario);
    }

    /// What is shown to others: the lesson; while there is none, the plan: the scenario that it is
    /// held against, if any, and its own.
    public Lesson shown() {
        if (!now().isEmpty()) {
            return now();
        }
        Plan whole = plan.planProperty().get();
        var first = whole.rival().map(rival -> Lesson.NONE.with(step(Lesson.NONE, rival)));
        var lesson = first.orElse(Lesson.NONE);
        return lesson.with(step(lesson, whole.scenario()));
    }

    private Lesson now() {
        return plan.planProperty().get().lesson();
    }

    private void change(UnaryOperator<Lesson> change) {
        Plan whole = plan.planProperty().get();
        plan.planProperty().set(whole.withLesson(change.apply(whole.lesson())));
    }

    private static Step step(Lesson before, Scenario scenario) {
        String name = before.isEmpty() ? first(scenario) : next(before.steps().getLast(), scenario);
        return new Step(
                name.length() <= Step.LONGEST ? name : name.substring(0, Step.LONGEST), scenario);
    }

    /// `Qwen3 14B on an RTX 4070 Ti, f16 cache`.
    private static String first(Scenario scenario) {
        return Words.of(
                "lesson.first",
                scenario.model().name(),
                SlideText.rig(scenario),
                Contrast.cache(scenario.cache()));
    }

    /// `q8_0`, `8 192 tokens`, by what differs from the step before.
    private static String next(Step before, Scenario scenario) {
        if (!before.scenario().withContext(scenario.context()).equals(scenario)) {
            return Contrast.of(before.scenario(), scenario).two();
        }
        return Words.counted(
                "tokens", scenario.context().count(), Wording.tokens(scenario.context()));
    }
}
