package plimsoll.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import plimsoll.advice.Change;
import plimsoll.core.Estimate;
import plimsoll.core.KvType;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;
import plimsoll.log.Load;

/// The changes that would make a scenario fit which did not: those after which it fits come
/// first, and among them those that cost least.
final class Cures {
    private static final List<Integer> MICRO_BATCHES = List.of(512, 256, 128);
    private static final int SHORTEST = 1024;
    private static final int STEP = 256;

    private final LoggedScenario logged;
    private final Scenario scenario;
    private final Estimate now;
    private final Shortage shortage;
    private final boolean isByHand;

    private Cures(LoggedScenario logged, Load load) {
        this.logged = logged;
        this.scenario = logged.scenario();
        this.now = scenario.estimate();
        this.shortage = new Shortage(load, now);
        this.isByHand = Doubts.isByHand(load);
    }

    static List<Cure> of(LoggedScenario logged, Load load) {
        var cures = new Cures(logged, load);
        return cures.changes()
                .filter(cures::isAccepted)
                .map(cures::lever)
                .filter(lever -> lever.freed() > 0)
                .sorted(
                        Comparator.comparing((Cure.Lever lever) -> !lever.fits())
                                .thenComparingInt(lever -> lever.fits() ? harm(lever.change()) : 0)
                                .thenComparing(
                                        Comparator.comparingLong(Cure.Lever::freed).reversed()))
                .map(Cure.class::cast)
                .toList();
    }

    private Stream<Change> changes() {
        var changes = new ArrayList<Change>();
        withFlash(changes);
        if (scenario.batch().slots() > 1) {
            changes.add(new Change.OneSlot());
        }
        ubatch().ifPresent(changes::add);
        Stream.of(KvType.Q8_0, KvType.Q4_0)
                .filter(type -> type.compareTo(scenario.cache().keyType()) < 0)
                .map(Change.Cache::new)
                .forEach(changes::add);
        context().ifPresent(changes::add);
        if (!isByHand) {
            Change.Experts.least(scenario, this::cures).ifPresent(changes::add);
            Change.Layers.most(scenario, this::cures).ifPresent(changes::add);
            weights().ifPresent(changes::add);
        }
        return changes.stream();
    }

    /// Flash attention costs nothing, and quantized values need it: so where it was off and is not
    /// enough, others count together with it.
    private void withFlash(List<Change> changes) {
        if (now.flashAttention()) {
            return;
        }
        Change flash = new Change.WithFlashAttention();
        changes.add(flash);
        if (!cures(flash)) {
            Stream.of(KvType.Q8_0, KvType.Q4_0)
                    .map(type -> (Change) new Change.Both(flash, new Change.Cache(type)))
                    .filter(this::cures)
                    .findFirst()
                    .ifPresent(changes::add);
            largest(tokens -> new Change.Both(flash, new Change.Context(tokens)))
                    .ifPresent(changes::add);
        }
    }

    /// The largest micro-batch that fits, else the smallest.
    private Optional<Change> ubatch() {
        var smaller =
                MICRO_BATCHES.stream()
                        .filter(tokens -> tokens < scenario.batch().ubatch())
                        .map(Change.Ubatch::new)
                        .toList();
        return smaller.stream()
                .filter(this::cures)
                .findFirst()
                .or(() -> smaller.stream().reduce((_, last) -> last))
                .map(Change.class::cast);
    }

    /// The largest context that fits, else half of it.
    private Optional<Change> context() {
        int half = scenario.context().count() / 2;
        return largest(Change.Context::new)
                .or(() -> Optional.of((Change) new Change.Context(new Tokens(half))))
                .filter(_ -> half >= SHORTEST);
    }

    /// What `change` makes of the largest context after which it fits.
    private Optional<Change> largest(Function<Tokens, Change> change) {
        int good = SHORTEST / STEP;
        int bad = scenario.context().count() / STEP;
        if (bad <= good || !cures(change.apply(tokens(good)))) {
            return Optional.empty();
        }
        while (bad - good > 1) {
            int between = (good + bad) / 2;
            boolean fits = cures(change.apply(tokens(between)));
            good = fits ? between : good;
            bad = fits ? bad : between;
        }
        return Optional.of(change.apply(tokens(good)));
    }

    private static Tokens tokens(int steps) {
        return new Tokens(steps * STEP);
    }

    /// The largest file that fits and is worth a download.
    private Optional<Change> weights() {
        long worth = scenario.weights().size().count() / 10 * 9;
        List<WeightFile> smaller =
                logged.model().fileTypes().stream()
                        .map(logged.model()::weights)
                        .filter(file -> file.size().count() <= worth)
                        .sorted(Comparator.comparing(WeightFile::size).reversed())
                        .toList();
        return smaller.stream()
                .map(file -> (Change) new Change.Weights(file))
                .filter(this::cures)
                .findFirst();
    }

    private boolean cures(Change change) {
        return shortage.isCuredBy(change.applyTo(scenario).estimate());
    }

    private boolean isAccepted(Change change) {
        Scenario changed = change.applyTo(scenario);
        return changed.engine().refusal(changed).isEmpty();
    }

    private Cure.Lever lever(Change change) {
        Scenario changed = change.applyTo(scenario);
        var estimate = changed.estimate();
        long freed = now.onDevices().total().count() - estimate.onDevices().total().count();
        return new Cure.Lever(change, changed, freed, shortage.isCuredBy(estimate));
    }

    /// How much a change costs whoever uses the model, from nothing on.
    private static int harm(Change change) {
        return switch (change) {
            case Change.WithFlashAttention() -> 0;
            case Change.OneSlot(), Change.WindowOnly() -> 1;
            case Change.Ubatch _ -> 2;
            case Change.Cache(var type) -> harm(type);
            case Change.Keys(var type) -> harm(type);
            case Change.Values(var type) -> harm(type);
            case Change.Context _ -> 4;
            case Change.Layers _, Change.Experts _, Change.CacheOnHost() -> 5;
            case Change.Weights _, Change.Sibling _ -> 7;
            case Change.Device _, Change.OneMoreDevice _ -> 8;
            case Change.Both(var first, var second) -> Math.max(harm(first), harm(second));
        };
    }

    private static int harm(KvType type) {
        return type == KvType.Q8_0 ? 3 : 6;
    }
}
