package plimsoll.viewmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.core.Conversation;
import plimsoll.core.Plan;

/// What was done to a plan and to the conversation that it is planned for, step by step, to be
/// undone and done again. All that changes from the
/// beginning of a gesture to its end is one step; what changes between gestures is one each.
public final class History {
    /// The most steps that are kept.
    static final int MOST = 500;

    private final ObjectProperty<Plan> plan;
    private final ObjectProperty<Conversation> conversation;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<String>> undoable = name("undoable");
    private final ReadOnlyObjectWrapper<Optional<String>> redoable = name("redoable");

    /// How things were when the gesture began that is under way.
    private Optional<State> before = Optional.empty();

    private boolean travels;

    private record State(Plan plan, Conversation conversation) {}

    /// A change of the plan, of the conversation, or of both.
    private record Step(State before, State after) {
        String name() {
            return before.plan().equals(after.plan())
                    ? StepName.of(before.conversation(), after.conversation())
                    : StepName.of(before.plan(), after.plan());
        }
    }

    History(ObjectProperty<Plan> plan, ObjectProperty<Conversation> conversation) {
        this.plan = plan;
        this.conversation = conversation;
        plan.addListener((_, from, _) -> changed(new State(from, conversation.get())));
        conversation.addListener((_, from, _) -> changed(new State(plan.get(), from)));
    }

    private State now() {
        return new State(plan.get(), conversation.get());
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
        before = Optional.of(now());
    }

    /// The gesture that is under way, if one is, ends.
    public void end() {
        Optional<State> from = before;
        before = Optional.empty();
        from.ifPresent(this::changed);
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

    /// Makes things what they were before the last step.
    public void undo() {
        end();
        Optional.ofNullable(done.pollLast()).ifPresent(this::back);
    }

    /// Makes things what they were before the last step was undone.
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
        travel(step.after(), step.before());
    }

    private void forth(Step step) {
        done.addLast(step);
        travel(step.before(), step.after());
    }

    /// What no step changed stays: settings change the conversation as well.
    private void travel(State from, State to) {
        aside(
                () -> {
                    if (!from.plan().equals(to.plan())) {
                        plan.set(to.plan());
                    }
                    if (!from.conversation().equals(to.conversation())) {
                        conversation.set(to.conversation());
                    }
                });
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

    private void changed(State from) {
        State to = now();
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
