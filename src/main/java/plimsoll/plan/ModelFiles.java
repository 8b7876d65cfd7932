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
import plimsoll.huggingface.ConfigException;
import plimsoll.huggingface.HuggingFaceFolder;
import plimsoll.huggingface.HuggingFaceModel;
import plimsoll.words.Words;

/// The models of files that scenarios name, each read once as long as it does not change.
final class ModelFiles {
    private static final List<String> ENDINGS = List.of(".gguf", ".json", ".safetensors");

    /// Files whose models are kept; with the next one all are forgotten.
    private static final int MOST = 64;

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /// A model, when its file was written, and what to know about it.
    private record Known(FileTime written, CatalogModel model, List<String> notes) {}

    /// Whether `model` names a file by its ending.
    static boolean isNamedAsFile(String model) {
        String name = model.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /// Whether there is a file called `model`, or a folder with a config.
    static boolean exists(String model) {
        try {
            Path path = Path.of(model);
            return Files.isRegularFile(path) || isConfig(path);
        } catch (InvalidPathException _) {
            return false;
        }
    }

    /// The model in the file called `name`.
    ///
    /// @throws PlanException if it is none that can be read
    CatalogModel model(String name) throws PlanException {
        try {
            return model(Path.of(name));
        } catch (IOException | InvalidPathException _) {
            throw new PlanException(
                    Names.MODEL, Words.of("wrong.model-unread", JsonText.quoted(name)));
        } catch (GgufException e) {
            throw unusable(e.sentence());
        } catch (ConfigException e) {
            throw unusable(e.sentence());
        }
    }

    private static PlanException unusable(String sentence) {
        return new PlanException(Names.MODEL, Words.of("wrong.model-unusable", sentence));
    }

    /// What to know about the figures of a model that was read from a file, a sentence each.
    List<String> notes(String id) {
        return known.values().stream()
                .filter(one -> one.model().id().equals(id))
                .findFirst()
                .map(Known::notes)
                .orElse(List.of());
    }

    private CatalogModel model(Path file) throws IOException, GgufException, ConfigException {
        Path header = HuggingFaceFolder.config(file).orElse(file);
        FileTime written = written(file, header);
        Optional<Known> present =
                Optional.ofNullable(known.get(file)).filter(k -> k.written().equals(written));
        if (present.isPresent()) {
            return present.get().model();
        }
        Known read = isConfig(file) ? ofConfig(header, written) : ofGguf(file, written);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(file, read);
        return read.model();
    }

    /// When `header` was written; long ago where it should lie beside `file` and does not, which
    /// is for its reader to say.
    private static FileTime written(Path file, Path header) throws IOException {
        boolean lacking = Files.exists(file) && !Files.exists(header);
        return lacking ? FileTime.fromMillis(0) : Files.getLastModifiedTime(header);
    }

    private static boolean isConfig(Path file) {
        return HuggingFaceFolder.config(file).isPresent();
    }

    private static Known ofConfig(Path config, FileTime written)
            throws IOException, ConfigException {
        HuggingFaceModel read = HuggingFaceFolder.read(config);
        return new Known(written, CatalogModel.ofShape(read.spec()), read.notes());
    }

    private static Known ofGguf(Path file, FileTime written) throws IOException, GgufException {
        Imported read = GgufModel.of(GgufFile.read(file));
        return new Known(written, CatalogModel.ofFile(read.spec(), read.file()), read.notes());
    }
}
