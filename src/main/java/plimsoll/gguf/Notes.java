package plimsoll.gguf;

import java.util.ArrayList;
import java.util.List;

/// What to know about the figures of an imported model.
record Notes(Gguf gguf, Blueprint model, String label) {

    /// A sentence each.
    List<String> all() {
        var notes = new ArrayList<String>();
        if (!model.isKnown()) {
            notes.add(
                    "The architecture "
                            + label
                            + " is not known; its weights are exact, and the rest is estimated as"
                            + " for "
                            + model.architecture().label()
                            + ", which has tensors like it.");
        }
        int further = model.blocks() - model.layers();
        if (further > 0) {
            notes.add(
                    "The last "
                            + (further == 1 ? "block predicts" : further + " blocks predict")
                            + " further tokens (MTP); llama.cpp does not load it with the model, so"
                            + " it is left out.");
        }
        if (isBeforeLatent()) {
            notes.add(
                    "The file is from before llama.cpp knew MLA: it keeps whole keys and values; a"
                            + " newer file needs much less for its cache.");
        }
        if (model.keys().has("pooling_type")) {
            notes.add("The model is made for embeddings; it is planned as one that writes text.");
        }
        if (gguf.missing().count() > 0) {
            notes.add(
                    "The file is not complete yet: "
                            + Math.round(gguf.missing().inMiB())
                            + " MiB are missing. Its header is there, so the plan is right.");
        }
        return notes;
    }

    private boolean isBeforeLatent() {
        return model.tensors().has(0, "attn_kv_a_mqa.weight")
                && !model.keys().has("attention.key_length_mla");
    }
}
