package plimsoll.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.core.Fit;
import plimsoll.core.LargestContext;
import plimsoll.core.Scenario;
import plimsoll.core.SpeedCeiling;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;

/// How a scenario that does not fit would, with room, for the least.
///
/// Up to three levers are pulled together. Cache types, weights, micro-batch, slots and flash
/// attention are tried in every combination; to each that is not enough comes the largest context,
/// the most layers, or the fewest experts on the host, with which it is. Combinations are tried
/// from the cheapest on, until none that is left can be cheaper than the three that were found.
public final class MakeItFit {
    private static final int WANTED = 3;
    private static final int LEVERS = 3;
    private static final int SHORTEST = 1024;
    private static final Comparator<Proposal> BEST =
            Comparator.comparing(Proposal::toll, Toll.CHEAPEST)
                    .thenComparing(Comparator.comparingLong(Proposal::spare).reversed());

    private final Scenario scenario;
    private final List<Proposal> found = new ArrayList<>();

    private MakeItFit(Scenario scenario) {
        this.scenario = scenario;
    }

    /// The three cheapest ways; fewer where there are no more. None of them is worse than another
    /// in everything, or another with one lever more or fewer.
    ///
    /// @param files the model's other files
    /// @param losses what types cost
    public static List<Proposal> of(Scenario scenario, List<WeightFile> files, Losses losses) {
        var search = new MakeItFit(scenario);
        combinations(new Steps(scenario, losses).all(files))
                .sorted(Comparator.comparing(Step::toll, Toll.CHEAPEST))
                .takeWhile(step -> search.mayBeat(step.toll()))
                .forEach(search::tryOut);
        return search.best();
    }

    private static Stream<Step> combinations(List<List<Step>> levers) {
        List<Step> all = List.of(Step.NONE);
        for (List<Step> lever : levers) {
            all =
                    all.stream()
                            .flatMap(step -> lever.stream().map(step::then))
                            .filter(step -> step.toll().levers() <= LEVERS)
                            .toList();
        }
        return all.stream();
    }

    private boolean mayBeat(Toll toll) {
        var best = best();
        return !Thread.currentThread().isInterrupted()
                && (best.size() < WANTED || toll.total() <= best.getLast().toll().total());
    }

    /// The best of what was found, without what one of them makes needless.
    private List<Proposal> best() {
        var best = new ArrayList<Proposal>();
        for (Proposal one : found) {
            if (best.size() < WANTED && best.stream().noneMatch(b -> b.makesNeedless(one))) {
                best.add(one);
            }
        }
        return List.copyOf(best);
    }

    private void tryOut(Step step) {
        Scenario changed = step.change().map(change -> change.applyTo(scenario)).orElse(scenario);
        if (!Levers.isAccepted(changed)) {
            return;
        }
        if (isRoomy(changed)) {
            add(step);
        } else if (step.toll().levers() < LEVERS) {
            context(changed, budget(step)).map(step::then).ifPresent(this::add);
            layers(changed, budget(step)).map(step::then).ifPresent(this::add);
            experts(changed, budget(step)).map(step::then).ifPresent(this::add);
        }
    }

    private void add(Step step) {
        step.change().map(change -> proposal(change, step.toll())).ifPresent(found::add);
        found.sort(BEST);
    }

    private Proposal proposal(Change change, Toll toll) {
        Scenario result = change.applyTo(scenario);
        return new Proposal(change, result, toll, result.estimate().tightest().spare());
    }

    /// What may be spent beside `step` before it is dearer than what was found.
    private double budget(Step step) {
        var best = best();
        return best.size() < WANTED
                ? Double.MAX_VALUE
                : best.getLast().toll().total() - step.toll().total();
    }

    private Optional<Step> context(Scenario changed, double budget) {
        int now = scenario.context().count();
        int least = (int) Math.max(SHORTEST, now * (1 - budget / Toll.CONTEXT));
        if (least >= now || !isRoomy(changed.withContext(new Tokens(least)))) {
            return Optional.empty();
        }
        Tokens roomy = LargestContext.withRoom(changed);
        double lost = 1 - (double) roomy.count() / now;
        return roomy.count() >= SHORTEST && roomy.count() < now
                ? Optional.of(Step.of(new Change.Context(roomy), new Toll(0, lost, 0, 0, 1)))
                : Optional.empty();
    }

    private static Optional<Step> layers(Scenario changed, double budget) {
        int all = changed.model().layers().size() + 1;
        int now = changed.gpuLayers().of(changed.model());
        int least = (int) Math.max(1, now - all * budget / Toll.SPEED);
        if (least >= now || !isRoomy(changed.withGpuLayers(changed.gpuLayers().withCount(least)))) {
            return Optional.empty();
        }
        return Change.Layers.most(changed, change -> isRoomy(change.applyTo(changed)))
                .map(change -> Step.of(change, new Toll(0, 0, lost(change, changed, all), 0, 1)));
    }

    private static Optional<Step> experts(Scenario changed, double budget) {
        int layers = changed.model().layers().size();
        var all = new Change.Experts(layers);
        if (!changed.model().hasExperts() || !Levers.isAccepted(all.applyTo(changed))) {
            return Optional.empty();
        }
        double dearest = Toll.SPEED * moved(all, changed);
        int most = dearest <= budget ? layers : (int) (layers * budget / dearest);
        return Change.Experts.least(changed, most, change -> isRoomy(change.applyTo(changed)))
                .map(change -> Step.of(change, new Toll(0, 0, moved(change, changed), 0, 1)));
    }

    /// The share of what is read for a token that is then read on the host.
    private static double moved(Change change, Scenario before) {
        long host = host(change.applyTo(before)) - host(before);
        return Math.max(0, (double) host / Math.max(1, SpeedCeiling.of(before).read().count()));
    }

    private static long host(Scenario scenario) {
        return scenario.engine().reads(scenario).host().count();
    }

    private static double lost(Change change, Scenario before, int all) {
        int count = change.applyTo(before).gpuLayers().of(before.model());
        return (double) (before.gpuLayers().of(before.model()) - count) / all;
    }

    private static boolean isRoomy(Scenario scenario) {
        return scenario.estimate().fit() instanceof Fit.Fits;
    }
}
