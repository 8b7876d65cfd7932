package plimsoll.viewmodel;

import java.util.Optional;
import plimsoll.core.Bytes;
import plimsoll.core.Estimate;
import plimsoll.core.Fit;
import plimsoll.core.Holding;
import plimsoll.core.Part;
import plimsoll.core.WeightFile;
import plimsoll.words.Words;

/// What is said where an engine does not reserve its caches at load.
final class Held {
    private Held() {}

    /// ` · the pool holds 460 496 tokens, 3.51 conversations of 131 072`.
    static String note(Estimate estimate) {
        return switch (estimate.holding()) {
            case Holding.Reserved() -> "";
            case Holding.Growing() -> " · " + Words.of("held.growing");
            case Holding.Pool pool ->
                    " · "
                            + Words.of(
                                    "held.pool",
                                    Wording.grouped(pool.tokens()),
                                    conversations(pool),
                                    Wording.tokens(estimate.contextPerSlot()));
        };
    }

    /// Rounded down: a part of a conversation does not start.
    static String conversations(Holding.Pool pool) {
        double hundredths = Math.floor(pool.conversations() * 100) / 100;
        return Wording.shortest(hundredths);
    }

    /// What a conversation does to the memory; nothing where it is reserved.
    static Optional<String> chat(Chat chat) {
        Estimate estimate = chat.estimate();
        return switch (estimate.holding()) {
            case Holding.Reserved() -> Optional.empty();
            case Holding.Growing() -> Optional.of(growing(estimate));
            case Holding.Pool pool -> Optional.of(pooled(estimate, pool));
        };
    }

    private static String growing(Estimate estimate) {
        Bytes end = estimate.onDevices().total();
        Bytes start = end.less(estimate.onDevices().kvCache());
        return estimate.fit() instanceof Fit.TooBig
                ? Words.of("held.chat.out", Wording.gib(start), Wording.gib(end))
                : Words.of("held.chat.climbs", Wording.gibNumber(start), Wording.gib(end));
    }

    private static String pooled(Estimate estimate, Holding.Pool pool) {
        return pool.conversations() < 1
                ? Words.of("held.chat.small")
                : Words.of(
                        "held.chat.stays",
                        Wording.gib(estimate.capacity()),
                        Wording.gib(pool.size()));
    }

    /// How sure a part is.
    static String reason(Part part, Estimate estimate) {
        boolean pool = estimate.holding() instanceof Holding.Pool;
        return switch (part) {
            case WEIGHTS ->
                    estimate.scenario().weights().origin() == WeightFile.Origin.FILE
                            ? Words.of("held.weights.file")
                            : Words.of("held.weights.usual");
            case RUNTIME -> pool ? Words.of("held.runtime.pool") : Words.of("held.runtime.driver");
            case ACTIVATIONS ->
                    pool ? Words.of("held.activations.pool") : Words.of("held.activations.shapes");
            case KV_CACHE -> Words.of("held.cache");
        };
    }

    static String heading(Estimate estimate) {
        return Words.of("held.heading", estimate.scenario().engine().name());
    }
}
