package plimsoll.gguf;

import java.util.List;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;

/// A model as its own file describes it.
///
/// @param spec what of it decides its memory; its id is the file's path
/// @param file its tensors, those that are loaded
/// @param notes what to know about the figures, a sentence each
public record Imported(ModelSpec spec, WeightFile file, List<String> notes) {
    public Imported {
        notes = List.copyOf(notes);
    }
}
