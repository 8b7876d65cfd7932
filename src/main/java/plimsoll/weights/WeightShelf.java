package plimsoll.weights;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;

/// The weight files of one model, each made when it is first asked for and then kept, as long as it
/// is in use or there is room. Those of a whole catalog take half a gigabyte.
///
/// A file is its tensors and a header. Where the exact size of a published file is known and the
/// mix that an importance matrix leads to leaves a smaller header, but not less than none, the
/// published file was made that way, and so is the one here.
public final class WeightShelf {
    private final ModelSpec model;
    private final Map<FileType, Bytes> published;
    private final Map<FileType, SoftReference<WeightFile>> files = new ConcurrentHashMap<>();
    private final Map<FileType, Bytes> sizes = new ConcurrentHashMap<>();

    private final Optional<WeightFile> own;

    /// @param model the model
    /// @param published exact sizes of published files
    public WeightShelf(ModelSpec model, Map<FileType, Bytes> published) {
        this(model, published, Optional.empty());
    }

    private WeightShelf(ModelSpec model, Map<FileType, Bytes> published, Optional<WeightFile> own) {
        this.model = model;
        this.published = Map.copyOf(published);
        this.own = own;
    }

    /// The shelf of a model that was read from `file`: that file, and others as a quantizer would
    /// make them.
    public static WeightShelf of(ModelSpec model, WeightFile file) {
        return new WeightShelf(model, Map.of(), Optional.of(file));
    }

    /// The file that the model was read from.
    public Optional<WeightFile> own() {
        return own;
    }

    /// The file of that type, the same one as long as anybody has it.
    public WeightFile file(FileType type) {
        return kept(type).orElseGet(() -> remade(type));
    }

    private Optional<WeightFile> kept(FileType type) {
        return Optional.ofNullable(files.get(type)).map(SoftReference::get);
    }

    /// Two that ask at once are given the same file.
    private synchronized WeightFile remade(FileType type) {
        return kept(type).orElseGet(() -> keep(type, made(type)));
    }

    private WeightFile keep(FileType type, WeightFile file) {
        files.put(type, new SoftReference<>(file));
        return file;
    }

    /// What the tensors of that file take together; the file is not kept for it.
    public Bytes size(FileType type) {
        return sizes.computeIfAbsent(type, wanted -> made(wanted).size());
    }

    private WeightFile made(FileType type) {
        return own.filter(file -> file.type() == type)
                .or(() -> Optional.ofNullable(published.get(type)).map(s -> closest(type, s)))
                .orElseGet(() -> WeightFiles.of(model, type));
    }

    private WeightFile closest(FileType type, Bytes published) {
        var plain = WeightFiles.of(model, type);
        var guided = WeightFiles.guided(model, type);
        boolean explains = guided.size().compareTo(published) <= 0;
        return explains && guided.size().compareTo(plain.size()) > 0 ? guided : plain;
    }
}
