package plimsoll.huggingface;

import java.util.List;
import plimsoll.core.ModelSpec;

/// A model as its config and the headers of its weights describe it.
///
/// @param spec what of it decides its memory; its id is the config's path
/// @param onDisk what its published weights take
/// @param notes what to know about the figures, a sentence each
public record HuggingFaceModel(ModelSpec spec, OnDisk onDisk, List<String> notes) {
    public HuggingFaceModel {
        notes = List.copyOf(notes);
    }
}
