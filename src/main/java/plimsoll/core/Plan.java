package plimsoll.core;

import java.util.Optional;

/// A scenario and, where two are compared, the other one.
///
/// @param scenario the one being edited
/// @param rival what it is held against, at the same context
public record Plan(Scenario scenario, Optional<Scenario> rival) {
    public Plan {
        Tokens context = scenario.context();
        rival = rival.map(other -> other.withContext(context));
    }

    public static Plan of(Scenario scenario) {
        return new Plan(scenario, Optional.empty());
    }

    public Plan withScenario(Scenario edited) {
        return new Plan(edited, rival);
    }

    /// Holds the scenario against `other`.
    public Plan against(Scenario other) {
        return new Plan(scenario, Optional.of(other));
    }

    /// The same pair, the other of the two being edited.
    public Plan swapped() {
        return rival.map(other -> new Plan(other, Optional.of(scenario))).orElse(this);
    }

    /// The scenario being edited, alone.
    public Plan alone() {
        return Plan.of(scenario);
    }
}
