package plimsoll.viewmodel;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import plimsoll.core.Conversation;
import plimsoll.core.Estimate;
import plimsoll.core.Forecast;
import plimsoll.core.KvType;
import plimsoll.core.Plan;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// The plan on screen and the conversation that it is planned for. These are its only state; all
/// that is shown follows from them, once a change.
public final class PlanModel {
    private final ObjectProperty<Plan> plan;
    private final ObjectProperty<Conversation> conversation =
            new SimpleObjectProperty<>(this, "conversation", Conversation.SHORT_CHAT);
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(this, "refusal", Optional.empty());
    private final History history;
    private final Forecaster shown = new Forecaster();
    private final Forecaster other = new Forecaster();

    public PlanModel(Plan initial) {
        plan = new SimpleObjectProperty<>(this, "plan", initial);
        history = new History(plan, conversation);
        outlook.bind(plan.map(this::look));
    }

    // Properties

    public ObjectProperty<Plan> planProperty() {
        return plan;
    }

    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /// Why the engine would refuse the change that was tried last, if it would.
    public ReadOnlyObjectProperty<Optional<Refusal>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    public ObjectProperty<Conversation> conversationProperty() {
        return conversation;
    }

    /// What was done to the plan and the conversation.
    public History history() {
        return history;
    }

    /// The scenario being edited.
    public ObservableValue<Scenario> scenario() {
        return plan.map(Plan::scenario);
    }

    /// The forecast of the scenario being edited.
    public ObservableValue<Forecast> forecast() {
        return outlook.map(Outlook::shown);
    }

    /// The estimate of the scenario being edited.
    public ObservableValue<Estimate> estimate() {
        return outlook.map(both -> both.shown().estimate());
    }

    public ObservableValue<Boolean> comparing() {
        return plan.map(now -> now.rival().isPresent());
    }

    // Commands

    /// Changes the scenario; a change that the engine would refuse leaves it as it was.
    public void edit(UnaryOperator<Scenario> change) {
        Scenario changed = change.apply(now());
        if (changed.equals(now())) {
            return;
        }
        refusal.set(Optional.empty());
        refusal.set(changed.engine().refusal(changed));
        if (refusal.get().isEmpty()) {
            plan.set(plan.get().withScenario(changed));
        }
    }

    public void useContext(Tokens tokens) {
        edit(scenario -> scenario.withContext(tokens));
    }

    /// Jumps to the largest context that fits and that the model was trained for.
    public void useLargestContext() {
        Tokens largest = outlook.get().shown().largest().min(now().model().trainedContext());
        if (largest.count() > 0) {
            useContext(largest);
        }
    }

    /// Holds the scenario as it is against the same with the other of the two usual cache types,
    /// which is then edited.
    public void compare() {
        Scenario scenario = now();
        KvType contrast = contrast(scenario);
        history.together(
                () -> {
                    compareWith(scenario);
                    edit(s -> s.withCache(s.cache().withTypes(contrast, contrast)));
                });
    }

    /// The largest of the engine's types that is not whole; f16 where that is what there is.
    private static KvType contrast(Scenario scenario) {
        KvType smaller =
                scenario.engine().cacheTypes().stream()
                        .filter(KvType::isQuantized)
                        .reduce(KvType.F16, (_, larger) -> larger);
        return scenario.cache().keyType() == smaller ? KvType.F16 : smaller;
    }

    /// Holds the scenario being edited against `rival`.
    public void compareWith(Scenario rival) {
        plan.set(plan.get().against(rival));
    }

    /// Ends comparing and goes on with the scenario being edited.
    public void stopComparing() {
        plan.set(plan.get().alone());
    }

    /// Says all that is shown anew, in the words and units that hold now. What is shown follows
    /// from the plan alone, so the plan is changed and changed back.
    void retell() {
        Plan now = plan.get();
        int context = now.scenario().context().count();
        var other = new Tokens(context > 1 ? context - 1 : context + 1);
        history.aside(
                () -> {
                    plan.set(now.withScenario(now.scenario().withContext(other)));
                    plan.set(now);
                });
        history.tell();
    }

    /// Edits the other scenario of the two.
    public void swap() {
        plan.set(plan.get().swapped());
    }

    private Scenario now() {
        return plan.get().scenario();
    }

    private Outlook look(Plan now) {
        return Outlook.of(now, shown.of(now.scenario()), now.rival().map(other::of));
    }
}
