package plimsoll.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import plimsoll.core.Architecture;
import plimsoll.core.Engine;
import plimsoll.core.FeedForward;
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
/// @param elsewhere those of them that are no part of the text model's file: vision tower, layers
/// that predict several tokens, a copy of a tied matrix
/// @param activeParameters weights that one token goes through
/// @param files files that were published
/// @param source where its shape and its count were read
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
        long elsewhere,
        long activeParameters,
        List<PublishedFile> files,
        String source,
        String notes,
        WeightShelf shelf) {
    public CatalogModel {
        aliases = List.copyOf(aliases);
        files = List.copyOf(files);
    }

    /// A model that is in no catalog, but in a file of its own.
    public static CatalogModel ofFile(ModelSpec spec, WeightFile file) {
        return new CatalogModel(
                spec,
                List.of(),
                "",
                "",
                "",
                "",
                file.count(),
                0,
                file.count(),
                List.of(),
                spec.id(),
                "",
                WeightShelf.of(spec, file));
    }

    /// A model that is in no catalog, but described by a config: its files are those that a
    /// quantizer would make of it.
    public static CatalogModel ofShape(ModelSpec spec) {
        var shelf = new WeightShelf(spec, Map.of());
        long parameters = shelf.file(FileType.F16).count();
        return new CatalogModel(
                spec,
                List.of(),
                "",
                "",
                "",
                "",
                parameters,
                0,
                parameters,
                List.of(),
                spec.id(),
                "",
                shelf);
    }

    /// The file that the model was read from, where it is not from the catalog.
    public Optional<WeightFile> ownFile() {
        return shelf.own();
    }

    public String id() {
        return spec.id();
    }

    public String name() {
        return spec.name();
    }

    /// The weight file of that type; the same one each time.
    public WeightFile weights(FileType type) {
        return shelf.file(type);
    }

    /// The published file of that type whose size is known to the byte; the weights follow it.
    public Optional<PublishedFile> exactFile(FileType type) {
        return files.stream().filter(f -> f.type() == type && f.isExact()).findFirst();
    }

    /// The weight file that `engine` loads instead of `other`: that of its type, if there is one,
    /// else the one nearest to its bits.
    public WeightFile nearest(WeightFile other, Engine engine) {
        return nearest(other, engine::loads);
    }

    /// The weight file of the type that `other` has, or else the one nearest to its bits; where
    /// experts may be stored in four bits, whatever the rest is, that one.
    public WeightFile nearest(WeightFile other) {
        return nearest(other, FileType::isGguf);
    }

    private WeightFile nearest(WeightFile other, Predicate<FileType> among) {
        if (among.test(other.type()) && isOffered(other.type())) {
            return weights(other.type());
        }
        return among.test(FileType.MXFP4) && isOffered(FileType.MXFP4)
                ? weights(FileType.MXFP4)
                : fileTypes(among).stream()
                        .map(this::weights)
                        .min(Comparator.comparingDouble(file -> distance(file, other)))
                        .orElseThrow();
    }

    private static double distance(WeightFile one, WeightFile other) {
        return Math.abs(one.bits().perWeight() - other.bits().perWeight());
    }

    /// The types worth offering, smallest file first.
    public List<FileType> fileTypes() {
        return fileTypes(FileType::isGguf);
    }

    /// Those among them that `engine` loads.
    public List<FileType> fileTypes(Engine engine) {
        return fileTypes(engine::loads);
    }

    private List<FileType> fileTypes(Predicate<FileType> among) {
        return FileType.every().stream()
                .filter(among)
                .filter(this::isOffered)
                .sorted(Comparator.comparing(shelf::size))
                .toList();
    }

    /// Whether a type is worth offering. The ternary types are for models trained that way. FP4
    /// types are for experts, and gpt-oss is never stored in less than its own.
    public boolean isOffered(FileType type) {
        if (ownFile().filter(file -> file.type() == type).isPresent()) {
            return true;
        }
        boolean mixture =
                spec.layers().stream()
                        .anyMatch(layer -> layer.feedForward() instanceof FeedForward.Experts);
        return switch (type) {
            case TQ1_0, TQ2_0, NVFP4 -> false;
            case MXFP4 -> mixture;
            case Q8_0, F16, BF16, F32 -> true;
            default -> spec.architecture() != Architecture.GPT_OSS;
        };
    }

    /// What kind of model it is in a few words, `dense · GQA 8 · 40 layers`.
    public String kind() {
        boolean isFromFile = source.equals(id());
        return isFromFile ? "from a file · " + ModelKind.of(spec) : ModelKind.of(spec);
    }
}
