package plimsoll.viewmodel;

import plimsoll.catalog.Glossary;
import plimsoll.core.Mixer;
import plimsoll.core.Part;
import plimsoll.core.Scenario;
import plimsoll.words.Words;

/// A word of the glossary.
public enum Term {
    CONTEXT_LENGTH,
    KV_CACHE,
    GQA,
    MLA,
    STATE,
    SLIDING_WINDOW,
    QUANTIZATION,
    BITS_PER_WEIGHT,
    WEIGHTS,
    RUNTIME,
    ACTIVATIONS,
    OOM_POINT,
    FLASH_ATTENTION,
    UBATCH,
    BATCH,
    SLOTS,
    UNIFIED_CACHE,
    OFFLOAD,
    EXPERTS,
    UTILIZATION,
    SPLIT,
    RESERVE,
    UNIFIED_MEMORY,
    SPEED_CEILING;

    /// The word itself.
    public String title() {
        return Words.named("term", this);
    }

    /// What it means, in a few sentences.
    public String meaning() {
        return Words.named("meaning", this);
    }

    /// Where to read about it.
    public Glossary.Source source() {
        return Glossary.source(name());
    }

    /// `Source: Mistral 7B, 2023`.
    public String credit() {
        return Words.of("glossary.source", source().title());
    }

    /// What a part of the memory is called.
    public static Term of(Part part) {
        return switch (part) {
            case WEIGHTS -> WEIGHTS;
            case RUNTIME -> RUNTIME;
            case ACTIVATIONS -> ACTIVATIONS;
            case KV_CACHE -> KV_CACHE;
        };
    }

    /// How the first layer of a model that remembers anything does so.
    public static Term ofCache(Scenario scenario) {
        return scenario.model().layers().stream()
                .map(layer -> layer.mixer())
                .filter(mixer -> !(mixer instanceof Mixer.None))
                .findFirst()
                .map(Term::of)
                .orElse(KV_CACHE);
    }

    private static Term of(Mixer mixer) {
        return switch (mixer) {
            case Mixer.Latent _ -> MLA;
            case Mixer.Recurrent _ -> STATE;
            case Mixer.Attention attention ->
                    attention.heads() > attention.kvHeads() ? GQA : KV_CACHE;
            case Mixer.None _ -> KV_CACHE;
        };
    }
}
