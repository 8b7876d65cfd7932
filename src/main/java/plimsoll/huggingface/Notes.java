package plimsoll.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.core.ModelSpec;
import plimsoll.words.Words;

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
        return said(!model.isKnown(), architecture());
    }

    private String architecture() {
        String like = model.architecture().label();
        return model.kind().isEmpty()
                ? Words.of("note.unnamed", like)
                : Words.of("note.unknown", Config.quoted(model.kind()), like);
    }

    private Optional<String> window() throws ConfigException {
        int asked = Windows.asked(model.config());
        return said(
                asked > 0 && asked < spec.trainedContext().count() && Windows.of(model) == 0,
                Words.of("note.window", asked));
    }

    private String published(OnDisk onDisk) throws ConfigException {
        String size = gib(onDisk.size().inGiB());
        String taken =
                Quantization.of(model.config())
                        .map(how -> Words.of("note.quantized", size, how.words()))
                        .orElse(size);
        return onDisk.isExact()
                ? Words.of("note.published", taken)
                : Words.of("note.published-about", taken);
    }

    private static String gib(double gib) {
        return Math.round(100 * gib) / 100.0 + " GiB";
    }

    private Optional<String> difference() {
        long there = checkpoint.map(Checkpoint::values).orElse(0L);
        double further = there / Counts.of(spec) - 1;
        return said(there > 0 && Math.abs(further) > ALIKE, difference(further));
    }

    private static String difference(double further) {
        long percent = Math.round(Math.abs(100 * further));
        return further > 0 ? Words.of("note.more", percent) : Words.of("note.fewer", percent);
    }

    private Optional<String> incomplete() {
        long missing = checkpoint.map(present -> present.missing().count()).orElse(0L);
        return said(missing > 0, Words.of("note.beside", Math.max(1, missing >> 20)));
    }

    private static Optional<String> said(boolean applies, String sentence) {
        return applies ? Optional.of(sentence) : Optional.empty();
    }
}
