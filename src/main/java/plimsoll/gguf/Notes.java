package plimsoll.gguf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What to know about the figures of an imported model.
record Notes(Gguf gguf, Blueprint model, String label) {

    /// A sentence each.
    List<String> all() {
        return Stream.of(analogy(), furtherTokens(), beforeLatent(), embedding(), incomplete())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> analogy() {
        return said(
                !model.isKnown(),
                "The architecture "
                        + label
                        + " is not known; its weights are exact, and the rest is estimated as for "
                        + model.architecture().label()
                        + ", which has tensors like it.");
    }

    private Optional<String> furtherTokens() {
        int further = model.blocks() - model.layers();
        return said(
                further > 0,
                (further == 1
                                ? "The last block predicts"
                                : "The last " + further + " blocks predict")
                        + " further tokens (MTP); llama.cpp leaves that out, as does the plan.");
    }

    private Optional<String> beforeLatent() {
        return said(
                model.isBeforeLatent(),
                "The file is from before llama.cpp knew MLA: it keeps whole keys and values; a"
                        + " newer file needs much less for its cache.");
    }

    private Optional<String> embedding() {
        return said(
                model.keys().has("pooling_type"),
                "The model is made for embeddings; it is planned as one that writes text.");
    }

    private Optional<String> incomplete() {
        return said(
                gguf.missing().count() > 0,
                "The file is not complete yet: "
                        + Math.round(gguf.missing().inMiB())
                        + " MiB are missing. Its header is there, so the plan is right.");
    }

    private static Optional<String> said(boolean applies, String sentence) {
        return applies ? Optional.of(sentence) : Optional.empty();
    }
}
