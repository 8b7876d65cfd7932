package plimsoll.core;

import java.util.List;
import java.util.Optional;

/// A scenario and, where two are compared, the other one; with what was measured of either.
///
/// @param scenario the one being edited
/// @param rival what it is held against, at the same context
/// @param measured real loads, told by a log
/// @param lesson what is shown to others, step by step
public record Plan(
        Scenario scenario, Optional<Scenario> rival, List<Measured> measured, Lesson lesson) {
    public Plan {
        Tokens context = scenario.context();
        rival = rival.map(other -> other.withContext(context));
        measured = List.copyOf(measured);
    }

    /// A plan that is not shown to others.
    public Plan(Scenario scenario, Optional<Scenario> rival, List<Measured> measured) {
        this(scenario, rival, measured, Lesson.NONE);
    }

    public static Plan of(Scenario scenario) {
        return new Plan(scenario, Optional.empty(), List.of());
    }

    public Plan withScenario(Scenario edited) {
        return new Plan(edited, rival, measured, lesson);
    }

    public Plan withMeasured(List<Measured> loads) {
        return new Plan(scenario, rival, loads, lesson);
    }

    public Plan withLesson(Lesson other) {
        return new Plan(scenario, rival, measured, other);
    }

    /// Holds the scenario against `other`.
    public Plan against(Scenario other) {
        return new Plan(scenario, Optional.of(other), measured, lesson);
    }

    /// The same pair, the other of the two being edited.
    public Plan swapped() {
        return rival.map(other -> new Plan(other, Optional.of(scenario), measured, lesson))
                .orElse(this);
    }

    /// The scenario being edited, alone.
    public Plan alone() {
        return new Plan(scenario, Optional.empty(), measured, lesson);
    }
}
