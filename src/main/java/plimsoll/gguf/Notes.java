package plimsoll.gguf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.words.Words;

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
                !model.isKnown(), Words.of("note.similar", label, model.architecture().label()));
    }

    private Optional<String> furtherTokens() {
        int further = model.blocks() - model.layers();
        return said(further > 0, Words.counted("note.further", further, further));
    }

    private Optional<String> beforeLatent() {
        return said(model.isBeforeLatent(), Words.of("note.before-mla"));
    }

    private Optional<String> embedding() {
        return said(model.keys().has("pooling_type"), Words.of("note.embedding"));
    }

    private Optional<String> incomplete() {
        return said(
                gguf.missing().count() > 0,
                Words.of("note.incomplete", Math.round(gguf.missing().inMiB())));
    }

    private static Optional<String> said(boolean applies, String sentence) {
        return applies ? Optional.of(sentence) : Optional.empty();
    }
}
