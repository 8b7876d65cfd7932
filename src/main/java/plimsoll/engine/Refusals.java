package plimsoll.engine;

import java.util.Optional;
import plimsoll.core.CacheOptions;
import plimsoll.core.FlashAttention;
import plimsoll.core.Layer;
import plimsoll.core.Mixer;
import plimsoll.core.Refusal;
import plimsoll.core.Scenario;

/// What llama.cpp refuses to start.
///
/// Source: llama.cpp v0.5.0 `src/llama-context.cpp`, `llama_init_from_model`.
final class Refusals {
    private static final Refusal NEEDS_FLASH =
            new Refusal(
                    "llama.cpp keeps values quantized only with flash attention.",
                    "Turn flash attention on, or keep values as f16.");
    private static final Refusal NOT_GGML =
            new Refusal(
                    "llama.cpp does not keep a cache as one of these types.",
                    "Choose f16, or q8_0 for half of it.");
    private static final Refusal NEEDS_ONE_TYPE =
            new Refusal(
                    "This model keeps keys and values as one, so they cannot have two types.",
                    "Choose the same cache type for keys and values.");
    private static final Refusal NEEDS_WHOLE_BLOCKS =
            new Refusal(
                    "The heads of this model are not whole blocks of 32 values.",
                    "Keep the cache as f16, bf16 or f32.");

    private Refusals() {}

    /// Weights of other files than GGUF.
    static Optional<Refusal> weights(Scenario scenario) {
        var type = scenario.weights().type();
        return OnLlamaCpp.refuseUnless(
                type.isGguf(),
                scenario.engine().name() + " loads GGUF files, and there are none of " + type.label() + ".",
                "Choose a GGUF type such as Q4_K_M, or plan for another engine.");
    }

    static Optional<Refusal> of(Scenario scenario) {
        var cache = scenario.cache();
        if (!cache.keyType().isGgml() || !cache.valueType().isGgml()) {
            return Optional.of(NOT_GGML);
        }
        if (cache.valueType().isQuantized() && cache.flashAttention() == FlashAttention.OFF) {
            return Optional.of(NEEDS_FLASH);
        }
        return scenario.model().layers().stream()
                .map(Layer::mixer)
                .flatMap(mixer -> of(mixer, cache).stream())
                .findFirst();
    }

    private static Optional<Refusal> of(Mixer mixer, CacheOptions cache) {
        return switch (mixer) {
            case Mixer.Latent _ when cache.keyType() != cache.valueType() ->
                    Optional.of(NEEDS_ONE_TYPE);
            case Mixer.Attention attention when !isWhole(attention, cache) ->
                    Optional.of(NEEDS_WHOLE_BLOCKS);
            default -> Optional.empty();
        };
    }

    private static boolean isWhole(Mixer.Attention attention, CacheOptions cache) {
        return attention.keyLength() % cache.keyType().type().blockSize() == 0
                && attention.valueLength() % cache.valueType().type().blockSize() == 0;
    }
}
