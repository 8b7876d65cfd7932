package plimsoll.log;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.core.Bytes;

/// What failed in a load, as it is found, and how the load ended.
final class Trouble {
    /// More kinds of failures than one load prints.
    private static final int MOST = 64;

    /// What is no lack of memory, or none that ends a load.
    private static final Set<Symptom> HARMLESS =
            EnumSet.of(
                    Symptom.PINNED_MEMORY_REFUSED,
                    Symptom.FIT_PINNED,
                    Symptom.WORKING_SET_EXCEEDED,
                    Symptom.ASSERTION,
                    Symptom.FOLLOW_UP);

    private final List<AllocFailure> failures = new ArrayList<>();
    private final List<ErrorLine> errors = new ArrayList<>();

    /// Whether all buffers of the load were reserved.
    private boolean complete;

    /// Whether the engine went on after what failed so far.
    private boolean recovered;

    private boolean whileAnswering;

    void failure(Optional<Bytes> size, String device, Step step, Posted line) {
        recovered = false;
        Step known = step == Step.COMPUTE && complete ? Step.GENERATION : step;
        whileAnswering |= known == Step.GENERATION;
        boolean repeated = failures.stream().anyMatch(old -> old.text().equals(line.bare()));
        if (!repeated && failures.size() < MOST) {
            failures.add(new AllocFailure(size, device, known, line.bare(), line.plain()));
        }
    }

    void error(Symptom symptom, Step step, Posted line) {
        if (!HARMLESS.contains(symptom)) {
            recovered = false;
            whileAnswering |= isWhileAnswering(symptom, step);
            settle(step);
        }
        boolean repeated = errors.stream().anyMatch(old -> old.text().equals(line.bare()));
        if (!repeated && errors.size() < MOST) {
            errors.add(new ErrorLine(symptom, line.bare(), line.plain()));
        }
    }

    private boolean isWhileAnswering(Symptom symptom, Step step) {
        return switch (symptom) {
            case CACHE_UPDATE_TOO_LARGE, METAL_OUT_OF_MEMORY -> true;
            case POOL_GREW, TORCH_OUT_OF_MEMORY -> complete;
            default -> complete && step == Step.COMPUTE;
        };
    }

    /// A later line tells what the failed allocations before it were for.
    private void settle(Step step) {
        failures.replaceAll(old -> old.step() == Step.UNKNOWN ? old.withStep(step) : old);
    }

    /// All buffers are there, whatever failed before.
    void complete() {
        complete = true;
        recovered |= !whileAnswering;
    }

    void retried() {
        recovered = true;
    }

    boolean isEmpty() {
        return failures.isEmpty() && errors.isEmpty();
    }

    List<AllocFailure> failures() {
        return failures;
    }

    List<ErrorLine> errors() {
        return errors;
    }

    /// @param memory whether the log states any memory at all
    Outcome outcome(boolean memory) {
        boolean short_ =
                !failures.isEmpty()
                        || errors.stream().anyMatch(line -> !HARMLESS.contains(line.symptom()));
        if (!short_) {
            boolean failed = errors.stream().anyMatch(line -> line.symptom() == Symptom.FOLLOW_UP);
            return failed ? Outcome.FAILED : memory ? Outcome.OK : Outcome.UNKNOWN;
        }
        if (whileAnswering) {
            return Outcome.OUT_OF_MEMORY_AT_GENERATION;
        }
        return recovered ? Outcome.RECOVERED : Outcome.OUT_OF_MEMORY_AT_LOAD;
    }
}
