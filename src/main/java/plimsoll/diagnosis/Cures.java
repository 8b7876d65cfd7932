package plimsoll.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.advice.Change;
import plimsoll.core.Estimate;
import plimsoll.core.FlashAttention;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.LargestContext;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;

/// The changes that would make a scenario fit which did not: those after which it fits come
/// first, and among them those that cost least.
final class Cures {
    private static final List<Integer> MICRO_BATCHES = List.of(512, 256, 128);
    private static final int SHORTEST = 1024;

    private final LoggedScenario logged;
    private final Scenario scenario;
    private final Estimate now;

    /// Whether estimates tell fits from failures: they do if this one says that it failed.
    private final boolean isTold;

    private Cures(LoggedScenario logged) {
        this.logged = logged;
        this.scenario = logged.scenario();
        this.now = scenario.estimate();
        this.isTold = !now.fit().isPossible();
    }

    static List<Cure> of(LoggedScenario logged) {
        var cures = new Cures(logged);
        return cures.changes()
                .filter(cures::isAccepted)
                .map(cures::lever)
                .filter(lever -> lever.freed() > 0)
                .sorted(
                        Comparator.comparing((Cure.Lever lever) -> !lever.fits())
                                .thenComparingInt(lever -> cures.harm(lever))
                                .thenComparing(
                                        Comparator.comparingLong(Cure.Lever::freed).reversed()))
                .map(Cure.class::cast)
                .toList();
    }

    private Stream<Change> changes() {
        var changes = new ArrayList<Change>();
        if (scenario.cache().flashAttention() != FlashAttention.ON && !now.flashAttention()) {
            changes.add(new Change.WithFlashAttention());
        }
        if (scenario.batch().slots() > 1) {
            changes.add(new Change.OneSlot());
        }
        MICRO_BATCHES.stream()
                .filter(tokens -> tokens < scenario.batch().ubatch())
                .map(Change.Ubatch::new)
                .forEach(changes::add);
        Stream.of(KvType.Q8_0, KvType.Q4_0)
                .filter(type -> type.compareTo(scenario.cache().keyType()) < 0)
                .map(Change.Cache::new)
                .forEach(changes::add);
        context().ifPresent(changes::add);
        layers().ifPresent(changes::add);
        weights().ifPresent(changes::add);
        return changes.stream();
    }

    /// The largest context that fits, else half of it.
    private Optional<Change> context() {
        Tokens largest = LargestContext.of(scenario);
        int half = scenario.context().count() / 2;
        boolean helps = isTold && largest.count() >= SHORTEST;
        int tokens = helps ? largest.count() : half;
        return tokens >= SHORTEST && tokens < scenario.context().count()
                ? Optional.of(new Change.Context(new Tokens(tokens)))
                : Optional.empty();
    }

    /// As many layers as fit.
    private Optional<Change> layers() {
        int all = scenario.gpuLayers().of(scenario.model());
        return IntStream.iterate(all - 1, count -> count > 0, count -> count - 1)
                .filter(count -> count % step(all) == 0)
                .mapToObj(count -> new Change.Layers(new GpuLayers(count)))
                .filter(change -> !isTold || fits(change.applyTo(scenario)))
                .map(Change.class::cast)
                .findFirst();
    }

    /// Of many layers not each count is tried.
    private static int step(int layers) {
        return Math.max(1, layers / 32);
    }

    /// The largest file that fits, else the next smaller one that is worth it.
    private Optional<Change> weights() {
        long worth = scenario.weights().size().count() / 10 * 9;
        List<WeightFile> smaller =
                logged.model().fileTypes().stream()
                        .map(logged.model()::weights)
                        .filter(file -> file.size().count() <= worth)
                        .sorted(Comparator.comparing(WeightFile::size).reversed())
                        .toList();
        return smaller.stream()
                .filter(file -> !isTold || fits(scenario.withWeights(file)))
                .findFirst()
                .map(Change.Weights::new);
    }

    private boolean fits(Scenario changed) {
        return changed.estimate().fit().isPossible();
    }

    private boolean isAccepted(Change change) {
        Scenario changed = change.applyTo(scenario);
        return changed.engine().refusal(changed).isEmpty();
    }

    private Cure.Lever lever(Change change) {
        Scenario changed = change.applyTo(scenario);
        var estimate = changed.estimate();
        long freed = now.onDevices().total().count() - estimate.onDevices().total().count();
        return new Cure.Lever(change, changed, freed, isTold && estimate.fit().isPossible());
    }

    /// How much a change costs whoever uses the model, from nothing on.
    private int harm(Cure.Lever lever) {
        return switch (lever.change()) {
            case Change.WithFlashAttention() -> 0;
            case Change.OneSlot() -> 1;
            case Change.Ubatch _ -> 2;
            case Change.Cache(var type) -> type == KvType.Q8_0 ? 3 : 6;
            case Change.Context _ -> 4;
            case Change.Layers _ -> 5;
            case Change.Weights _ -> 7;
        };
    }
}
