package plimsoll.weights;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.core.FileType;
import plimsoll.core.ModelSpec;
import plimsoll.core.WeightFile;

/// The weight files of one model, each made when it is first asked for and then kept.
public final class WeightShelf {
    private final ModelSpec model;
    private final Map<FileType, WeightFile> files = new ConcurrentHashMap<>();

    public WeightShelf(ModelSpec model) {
        this.model = model;
    }

    /// The file of that type, the same one each time.
    public WeightFile file(FileType type) {
        return files.computeIfAbsent(type, wanted -> WeightFiles.of(model, wanted));
    }
}
