package plimsoll.engine;

import java.util.Optional;
import plimsoll.core.BatchOptions;
import plimsoll.core.CacheOptions;
import plimsoll.core.Engine;
import plimsoll.core.Estimate;
import plimsoll.core.KvType;
import plimsoll.core.Reads;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

/// A program that has llama.cpp load the model. It says what it takes and what it makes of that;
/// the arithmetic is llama.cpp's.
interface OnLlamaCpp extends Engine {
    /// The llama.cpp inside.
    Engine INSIDE = Engines.LLAMA_CPP;

    /// What it asks llama.cpp for.
    Scenario asked(Scenario scenario);

    /// What it refuses of itself.
    Optional<Refusal> own(Scenario scenario);

    @Override
    default Tokens context(Scenario scenario) {
        return INSIDE.context(asked(scenario));
    }

    @Override
    default int contextStep(Scenario scenario) {
        return INSIDE.contextStep(asked(scenario));
    }

    @Override
    default Optional<Refusal> refusal(Scenario scenario) {
        return type(scenario.cache())
                .or(() -> own(scenario))
                .or(() -> INSIDE.refusal(asked(scenario)));
    }

    @Override
    default Estimate estimate(Scenario scenario) {
        return INSIDE.estimate(asked(scenario)).answering(scenario, context(scenario));
    }

    @Override
    default Reads reads(Scenario scenario) {
        return INSIDE.reads(asked(scenario));
    }

    private Optional<Refusal> type(CacheOptions cache) {
        boolean known =
                cacheTypes().contains(cache.keyType()) && cacheTypes().contains(cache.valueType());
        return refuseUnless(
                known,
                Words.of("refusal.type", name()),
                Words.of("refusal.type.remedy", String.join(", ", labels())));
    }

    private Iterable<String> labels() {
        return cacheTypes().reversed().stream().map(KvType::label).toList();
    }

    /// A refusal, unless that is `fine`.
    static Optional<Refusal> refuseUnless(boolean fine, String reason, String remedy) {
        return fine ? Optional.empty() : Optional.of(new Refusal(reason, remedy));
    }

    /// One type of cache for keys and values.
    default Optional<Refusal> oneType(CacheOptions cache) {
        return refuseUnless(
                cache.keyType() == cache.valueType(),
                Words.of("refusal.oneType", name()),
                Words.of("refusal.oneType.remedy"));
    }

    /// Sliding windows that are windows.
    default Optional<Refusal> noFullWindow(CacheOptions cache) {
        return refuseUnless(
                !cache.fullWindow(),
                Words.of("refusal.window", name()),
                Words.of("refusal.window.remedy"));
    }

    /// One batch size for both kinds of batch.
    static BatchOptions oneBatch(BatchOptions batch) {
        return batch.withBatch(batch.ubatch());
    }
}
