package plimsoll.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.core.FlashAttention;
import plimsoll.core.Forecast;
import plimsoll.core.KvType;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.core.WeightFile;

/// What frees the most.
public final class Levers {
    private static final int SHORTEST = 1024;

    private Levers() {}

    /// The changes that would free memory of `now`, the one that frees most first.
    ///
    /// @param files the model's other files
    public static List<Lever> of(Forecast now, List<WeightFile> files) {
        return changes(now.scenario(), files)
                .filter(change -> accepted(change.applyTo(now.scenario())))
                .map(change -> Lever.of(change, now))
                .filter(lever -> lever.freed() > 0)
                .sorted(Comparator.comparingLong(Lever::freed).reversed())
                .toList();
    }

    private static Stream<Change> changes(Scenario scenario, List<WeightFile> files) {
        var changes = new ArrayList<Change>();
        changes.add(new Change.Cache(KvType.Q8_0));
        changes.add(new Change.Cache(KvType.Q4_0));
        smaller(scenario, files).map(Change.Weights::new).forEach(changes::add);
        int half = scenario.context().count() / 2;
        if (half >= SHORTEST) {
            changes.add(new Change.Context(new Tokens(half)));
        }
        if (scenario.cache().flashAttention() == FlashAttention.OFF) {
            changes.add(new Change.WithFlashAttention());
        }
        if (scenario.batch().slots() > 1) {
            changes.add(new Change.OneSlot());
        }
        return changes.stream();
    }

    /// The next smaller file that frees a tenth of the weights: less is not worth a download.
    private static Stream<WeightFile> smaller(Scenario scenario, List<WeightFile> files) {
        long worth = scenario.weights().size().count() / 10 * 9;
        return files.stream()
                .filter(file -> file.size().count() <= worth)
                .max(Comparator.comparing(WeightFile::size))
                .stream();
    }

    private static boolean accepted(Scenario scenario) {
        return scenario.engine().refusal(scenario).isEmpty();
    }
}
