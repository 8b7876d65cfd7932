package plimsoll.viewmodel;

import java.util.List;
import plimsoll.core.Estimate;
import plimsoll.core.FeedForward;
import plimsoll.core.SpeedCeiling.Passage;
import plimsoll.core.SpeedCeiling;
import plimsoll.words.Words;

/// The speed ceiling step by step.
final class SpeedSteps {
    private final Estimate estimate;
    private final SpeedCeiling ceiling;
    private final Lines lines = new Lines();

    private SpeedSteps(Estimate estimate) {
        this.estimate = estimate;
        this.ceiling = SpeedCeiling.of(estimate.scenario());
    }

    static List<Arithmetic.Line> of(Estimate estimate) {
        var steps = new SpeedSteps(estimate);
        steps.lines.heading(Words.of("steps.speed.heading"));
        steps.ceiling.passages().forEach(steps::passage);
        steps.sum();
        steps.experts();
        return steps.lines.list();
    }

    /// `= 11.24 GB ÷ 504.2 GB/s = 22.3 ms`: finer than elsewhere, to be worked out again.
    private void passage(Passage passage) {
        lines.step(SpeedText.place(passage));
        long read = passage.read().count();
        lines.step(
                passage.bandwidth() == 0
                        ? Words.of("steps.speed.unknown", Wording.billions(read))
                        : "= %sB ÷ %sB/s = %s"
                                .formatted(
                                        Wording.billions(read),
                                        Wording.billions(passage.bandwidth()),
                                        Wording.milliseconds((double) read / passage.bandwidth())));
    }

    private void sum() {
        var speed = ceiling.tokensASecond();
        if (speed.isEmpty()) {
            lines.note(Words.of("steps.speed.noCeiling"));
            return;
        }
        lines.result(
                "1 s ÷ %s: %s"
                        .formatted(
                                Wording.milliseconds(1 / speed.getAsDouble()),
                                Wording.speed(speed.getAsDouble())));
        String context = Wording.tokens(estimate.contextPerSlot());
        lines.note(
                usesHost()
                        ? Words.of("steps.speed.boundHost", context)
                        : Words.of("steps.speed.bound", context));
    }

    private boolean usesHost() {
        return ceiling.passages().stream()
                .anyMatch(passage -> passage.bandwidth() == SpeedCeiling.HOST_BANDWIDTH);
    }

    private void experts() {
        estimate.scenario().model().layers().stream()
                .map(layer -> layer.feedForward())
                .filter(FeedForward.Experts.class::isInstance)
                .map(FeedForward.Experts.class::cast)
                .findFirst()
                .ifPresent(
                        experts ->
                                lines.note(
                                        Words.of(
                                                "steps.speed.experts",
                                                experts.used(),
                                                experts.count())));
    }
}
