package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plimsoll.advice.Change;
import plimsoll.advice.Levers;
import plimsoll.advice.Losses;
import plimsoll.advice.MakeItFit;
import plimsoll.advice.Offers;
import plimsoll.advice.Proposal;
import plimsoll.core.Forecast;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;

/// What frees the most of the plan on screen, and how it would fit where it does not. The latter
/// is searched in the background, for one plan at a time: while the context is dragged, the last
/// one counts.
public final class LeverModel {
    private final PlanModel plan;
    private final ChoiceModel choice;
    private final Levers levers = new Levers();
    private final ReadOnlyObjectWrapper<List<LeverText>> list =
            new ReadOnlyObjectWrapper<>(this, "levers", List.of());
    private final ReadOnlyObjectWrapper<List<ProposalText>> proposals =
            new ReadOnlyObjectWrapper<>(this, "proposals", List.of());
    private Optional<Scenario> known = Optional.empty();
    private Offers offers = new Offers(List.of(), Optional.empty(), List.of());
    private boolean isSearching;

    public LeverModel(PlanModel plan, ChoiceModel choice) {
        this.plan = plan;
        this.choice = choice;
    }

    /// Offers levers from now on.
    public void begin() {
        plan.forecast().subscribe(this::show);
    }

    /// The same, a little later: the first are worked out in the background, for that takes longer
    /// than any after them.
    public void beginShortly() {
        var forecast = plan.forecast().getValue();
        Background.run(
                () -> levers.of(forecast, choice.offers(forecast.scenario())),
                _ -> begin(),
                _ -> begin());
    }

    /// The levers of the plan, the one that frees most first.
    public ReadOnlyObjectProperty<List<LeverText>> leversProperty() {
        return list.getReadOnlyProperty();
    }

    /// The three best ways to make the plan fit; none where it does, and while the first are
    /// searched.
    public ReadOnlyObjectProperty<List<ProposalText>> proposalsProperty() {
        return proposals.getReadOnlyProperty();
    }

    public void pull(Change change) {
        plan.edit(change::applyTo);
    }

    /// Holds the plan against what `change` would make of it.
    public void compare(Change change) {
        plan.compareWith(change.applyTo(plan.planProperty().get().scenario()));
    }

    private void show(Forecast forecast) {
        keepOffers(forecast.scenario());
        list.set(
                levers.of(forecast, offers).stream()
                        .map(lever -> LeverText.of(lever, choice.catalog()))
                        .toList());
        if (forecast.estimate().fit().isPossible()) {
            proposals.set(List.of());
        } else {
            search();
        }
    }

    /// What is offered does not depend on the context.
    private void keepOffers(Scenario scenario) {
        var question = Optional.of(scenario.withContext(Tokens.NONE));
        if (!known.equals(question)) {
            known = question;
            offers = choice.offers(scenario);
        }
    }

    private void search() {
        if (isSearching) {
            return;
        }
        isSearching = true;
        Scenario scenario = plan.planProperty().get().scenario();
        var files = offers.files();
        Background.run(
                () -> MakeItFit.of(scenario, files, new Losses(choice.catalog())),
                found -> finish(scenario, found),
                _ -> isSearching = false);
    }

    /// What was found for a plan that has changed meanwhile is not shown.
    private void finish(Scenario scenario, List<Proposal> found) {
        isSearching = false;
        var now = plan.forecast().getValue().estimate();
        if (now.scenario().equals(scenario)) {
            proposals.set(found.stream().map(p -> ProposalText.of(p, choice.catalog())).toList());
        } else if (!now.fit().isPossible()) {
            search();
        }
    }
}
