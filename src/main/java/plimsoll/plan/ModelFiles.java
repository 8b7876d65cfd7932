package plimsoll.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.catalog.CatalogModel;
import plimsoll.gguf.GgufException;
import plimsoll.gguf.GgufFile;
import plimsoll.gguf.GgufModel;
import plimsoll.gguf.Imported;

/// The models of files that scenarios name, each read once as long as it does not change.
final class ModelFiles {
    private static final String GGUF = ".gguf";
    private static final String CONFIG = ".json";

    /// Files whose models are kept; with the next one all are forgotten.
    private static final int MOST = 64;

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /// A model, when its file was written, and what to know about it.
    private record Known(FileTime written, CatalogModel model, List<String> notes) {}

    /// Whether `model` names a file by its ending.
    static boolean isNamedAsFile(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        return name.endsWith(GGUF) || name.endsWith(CONFIG);
    }

    /// Whether there is a file called `model`.
    static boolean exists(String model) {
        try {
            return Files.isRegularFile(Path.of(model));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /// The model in the file called `name`.
    ///
    /// @throws PlanException if it is none that can be read
    CatalogModel model(String name) throws PlanException {
        if (name.toLowerCase(Locale.ROOT).endsWith(CONFIG)) {
            throw new PlanException(
                    Names.MODEL,
                    "names a JSON file, which is not supported yet; name a .gguf file or one of"
                            + " `plimsoll models`.");
        }
        try {
            return model(Path.of(name));
        } catch (IOException | InvalidPathException _) {
            throw new PlanException(
                    Names.MODEL,
                    "names the file "
                            + JsonText.quoted(name)
                            + ", which can't be read; check its name and its rights.");
        } catch (GgufException e) {
            throw new PlanException(
                    Names.MODEL, "names a file that can't be used: " + e.sentence());
        }
    }

    /// What to know about the figures of a model that was read from a file, a sentence each.
    List<String> notes(String id) {
        return known.values().stream()
                .filter(one -> one.model().id().equals(id))
                .findFirst()
                .map(Known::notes)
                .orElse(List.of());
    }

    private CatalogModel model(Path file) throws IOException, GgufException {
        FileTime written = Files.getLastModifiedTime(file);
        Optional<Known> present =
                Optional.ofNullable(known.get(file)).filter(k -> k.written().equals(written));
        if (present.isPresent()) {
            return present.get().model();
        }
        Imported imported = GgufModel.of(GgufFile.read(file));
        var model = CatalogModel.ofFile(imported.spec(), imported.file());
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(file, new Known(written, model, imported.notes()));
        return model;
    }
}
