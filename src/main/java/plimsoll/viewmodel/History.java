package plimsoll.viewmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.core.Plan;

/// What was done to a plan, step by step, to be undone and done again. All that changes from the
/// beginning of a gesture to its end is one step; what changes between gestures is one each.
public final class History {
    /// The most steps that are kept.
    static final int MOST = 500;

    private final ObjectProperty<Plan> plan;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<String>> undoable = name("undoable");
    private final ReadOnlyObjectWrapper<Optional<String>> redoable = name("redoable");

    /// The plan as it was when the gesture began that is under way.
    private Optional<Plan> before = Optional.empty();

    private boolean travels;

    /// A change of the plan.
    private record Step(Plan before, Plan after) {
        String name() {
            return StepName.of(before, after);
        }
    }

    History(ObjectProperty<Plan> plan) {
        this.plan = plan;
        plan.addListener((_, from, to) -> changed(from, to));
    }

    /// What would be undone, in a few words; nothing where there is nothing.
    public ReadOnlyObjectProperty<Optional<String>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /// What would be done again, in a few words; nothing where there is nothing.
    public ReadOnlyObjectProperty<Optional<String>> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /// A gesture begins; one that never ended, ends.
    public void begin() {
        end();
        before = Optional.of(plan.get());
    }

    /// The gesture that is under way, if one is, ends.
    public void end() {
        Optional<Plan> from = before;
        before = Optional.empty();
        from.ifPresent(start -> changed(start, plan.get()));
    }

    /// Runs `changes` as one step.
    void together(Runnable changes) {
        if (before.isPresent()) {
            changes.run();
            return;
        }
        begin();
        try {
            changes.run();
        } finally {
            end();
        }
    }

    /// Makes the plan what it was before the last step.
    public void undo() {
        end();
        Optional.ofNullable(done.pollLast()).ifPresent(this::back);
    }

    /// Makes the plan what it was before the last step was undone.
    public void redo() {
        end();
        Optional.ofNullable(undone.pollLast()).ifPresent(this::forth);
    }

    /// Nothing was done yet.
    void forget() {
        before = Optional.empty();
        done.clear();
        undone.clear();
        tell();
    }

    private void back(Step step) {
        undone.addLast(step);
        travel(step.before());
    }

    private void forth(Step step) {
        done.addLast(step);
        travel(step.after());
    }

    private void travel(Plan to) {
        aside(() -> plan.set(to));
        tell();
    }

    /// Runs `changes` that are no steps.
    void aside(Runnable changes) {
        travels = true;
        try {
            changes.run();
        } finally {
            travels = false;
        }
    }

    private void changed(Plan from, Plan to) {
        if (travels || before.isPresent() || from.equals(to)) {
            return;
        }
        done.addLast(new Step(from, to));
        undone.clear();
        if (done.size() > MOST) {
            done.removeFirst();
        }
        tell();
    }

    /// Names what can be undone and done again, in the language that holds now.
    void tell() {
        undoable.set(Optional.ofNullable(done.peekLast()).map(Step::name));
        redoable.set(Optional.ofNullable(undone.peekLast()).map(Step::name));
    }

    private ReadOnlyObjectWrapper<Optional<String>> name(String property) {
        return new ReadOnlyObjectWrapper<>(this, property, Optional.empty());
    }
}
