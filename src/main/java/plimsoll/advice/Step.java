package plimsoll.advice;

import java.util.Optional;

/// A change, and what it costs; or nothing changed, for nothing.
///
/// @param change what to change
/// @param toll what that costs
record Step(Optional<Change> change, Toll toll) {
    static final Step NONE = new Step(Optional.empty(), Toll.NONE);

    static Step of(Change change, Toll toll) {
        return new Step(Optional.of(change), toll);
    }

    /// This, and then `next`.
    Step then(Step next) {
        var both =
                change.isPresent() && next.change.isPresent()
                        ? change.flatMap(a -> next.change.map(b -> (Change) new Change.Both(a, b)))
                        : change.or(() -> next.change);
        return new Step(both, toll.plus(next.toll));
    }
}
