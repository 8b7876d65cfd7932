package plimsoll.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.core.ModelSpec;

/// What to know about the figures of a model that a config describes.
record Notes(Blueprint model, ModelSpec spec, Optional<Checkpoint> checkpoint) {
    /// How far the tensors beside a config may be from those laid out without a word.
    private static final double ALIKE = 0.01;

    /// A sentence each.
    ///
    /// @param onDisk what the published weights take
    List<String> all(OnDisk onDisk) throws ConfigException {
        var notes = new ArrayList<String>();
        analogy().ifPresent(notes::add);
        window().ifPresent(notes::add);
        notes.add(published(onDisk));
        difference().ifPresent(notes::add);
        incomplete().ifPresent(notes::add);
        return notes;
    }

    private Optional<String> analogy() {
        return said(
                !model.isKnown(),
                "The architecture "
                        + (model.kind().isEmpty() ? "" : Config.quoted(model.kind()) + " ")
                        + "is not known; it is laid out as "
                        + model.architecture().label()
                        + ", whose config is like it.");
    }

    private Optional<String> window() throws ConfigException {
        int asked = Windows.asked(model.config());
        return said(
                asked > 0 && asked < spec.trainedContext().count() && Windows.of(model) == 0,
                "The config has a window of "
                        + asked
                        + " tokens, which llama.cpp does not use for this architecture; all layers"
                        + " keep the whole context.");
    }

    private String published(OnDisk onDisk) throws ConfigException {
        String size = gib(onDisk.size().inGiB());
        String published =
                "The published weights take "
                        + (onDisk.isExact() ? "" : "about ")
                        + size
                        + Quantization.of(model.config())
                                .map(how -> " (" + how.words() + ")")
                                .orElse("");
        return published + "; the plan is for a GGUF file made of the model.";
    }

    private static String gib(double gib) {
        return Math.round(100 * gib) / 100.0 + " GiB";
    }

    private Optional<String> difference() {
        long there = checkpoint.map(Checkpoint::values).orElse(0L);
        double further = there / Counts.of(spec) - 1;
        return said(
                there > 0 && Math.abs(further) > ALIKE,
                "The tensors beside it are "
                        + Math.round(Math.abs(100 * further))
                        + " % "
                        + (further > 0 ? "more" : "fewer")
                        + " than the config leads to; the plan may be as far off.");
    }

    private Optional<String> incomplete() {
        long missing = checkpoint.map(present -> present.missing().count()).orElse(0L);
        return said(
                missing > 0,
                "The weights beside it are not complete yet: "
                        + Math.max(1, missing >> 20)
                        + " MiB are missing. Their headers are there, so the plan is right.");
    }

    private static Optional<String> said(boolean applies, String sentence) {
        return applies ? Optional.of(sentence) : Optional.empty();
    }
}
