package plimsoll.catalog;

import java.util.List;
import plimsoll.core.FileType;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;
import plimsoll.weights.WeightShelf;

/// A model of the catalog. Texts that are not known are empty.
///
/// @param spec what decides its memory
/// @param aliases other ids it is found by
/// @param publisher who made it
/// @param family models it belongs with, `Qwen3`
/// @param license its licence, as its publisher calls it
/// @param released `YYYY-MM-DD` or `YYYY-MM`
/// @param parameters weights in all, as published where that is known
/// @param activeParameters weights that one token goes through
/// @param files files that were published
/// @param source where its shape was read
/// @param notes what to know about the entry
/// @param shelf its weight files
public record CatalogModel(
        ModelSpec spec,
        List<String> aliases,
        String publisher,
        String family,
        String license,
        String released,
        long parameters,
        long activeParameters,
        List<PublishedFile> files,
        String source,
        String notes,
        WeightShelf shelf) {
    public CatalogModel {
        aliases = List.copyOf(aliases);
        files = List.copyOf(files);
    }

    public String id() {
        return spec.id();
    }

    /// The weight file of that type; the same one each time.
    public WeightFile weights(FileType type) {
        return shelf.file(type);
    }

    /// The types worth offering, smallest file first.
    public List<FileType> fileTypes() {
        return FileType.all();
    }

    /// What kind of model it is in a few words, `dense · GQA 8 · 40 layers`.
    public String kind() {
        return "dense";
    }
}
