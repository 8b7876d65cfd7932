package plimsoll.advice;

import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.core.Scenario;

/// A way to make a scenario fit with room.
///
/// @param change what to change, one to three levers of it
/// @param result the scenario once it is changed
/// @param toll what that costs
/// @param spare bytes that are left of the tightest device
public record Proposal(Change change, Scenario result, Toll toll, long spare) {

    /// Whether `other`, which is dearer, is worse in everything, or pulls the same levers with
    /// some more or fewer.
    boolean makesNeedless(Proposal other) {
        return toll.covers(other.toll)
                || other.levers().containsAll(levers())
                || levers().containsAll(other.levers());
    }

    /// The levers that are pulled, however far.
    Set<Class<?>> levers() {
        return change.parts().map(Change::getClass).collect(Collectors.toUnmodifiableSet());
    }
}
