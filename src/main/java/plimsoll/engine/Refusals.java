package plimsoll.engine;

import java.util.Optional;
import plimsoll.core.CacheOptions;
import plimsoll.core.FlashAttention;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// What llama.cpp refuses to start.
///
/// Source: llama.cpp v0.5.0 `src/llama-context.cpp`, `llama_init_from_model`.
final class Refusals {
    private Refusals() {}

    static Optional<Refusal> of(Scenario scenario) {
        var cache = scenario.cache();
        if (cache.valueType().isQuantized() && cache.flashAttention() == FlashAttention.OFF) {
            return Optional.of(
                    new Refusal(Words.of("refusal.flash"), Words.of("refusal.flash.remedy")));
        }
        return scenario.model().layers().stream()
                .map(Layer::mixer)
                .flatMap(mixer -> of(mixer, cache).stream())
                .findFirst();
    }

    private static Optional<Refusal> of(Mixer mixer, CacheOptions cache) {
        return switch (mixer) {
            case Mixer.Latent _ when cache.keyType() != cache.valueType() ->
                    Optional.of(
                            new Refusal(
                                    Words.of("refusal.latent"), Words.of("refusal.latent.remedy")));
            case Mixer.Attention attention when !isWhole(attention, cache) ->
                    Optional.of(
                            new Refusal(
                                    Words.of("refusal.blocks"), Words.of("refusal.blocks.remedy")));
            default -> Optional.empty();
        };
    }

    private static boolean isWhole(Mixer.Attention attention, CacheOptions cache) {
        return attention.keyLength() % cache.keyType().type().blockSize() == 0
                && attention.valueLength() % cache.valueType().type().blockSize() == 0;
    }
}
