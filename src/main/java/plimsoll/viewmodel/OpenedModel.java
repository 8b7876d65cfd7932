package plimsoll.viewmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plimsoll.catalog.CatalogModel;
import plimsoll.core.WeightFile;
import plimsoll.gguf.GgufException;
import plimsoll.gguf.GgufFile;
import plimsoll.gguf.GgufModel;
import plimsoll.gguf.Imported;
import plimsoll.huggingface.ConfigException;
import plimsoll.huggingface.HuggingFaceFolder;
import plimsoll.huggingface.HuggingFaceModel;
import plimsoll.words.Words;

/// A model from files of somebody's own: a GGUF file, or a config as on Hugging Face.
///
/// @param model what can be planned for
/// @param notes what to know about its figures, a sentence each
record OpenedModel(CatalogModel model, List<String> notes) {
    private static final String GGUF = ".gguf";

    /// Whether `file` may be such a model, going by its name; a folder, by what is in it.
    static boolean isOne(Path file) {
        return isGguf(file) || HuggingFaceFolder.config(file).isPresent();
    }

    private static boolean isGguf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(GGUF) && !Files.isDirectory(file);
    }

    static OpenedModel read(Path file) throws IOException, GgufException, ConfigException {
        Optional<Path> config = isGguf(file) ? Optional.empty() : HuggingFaceFolder.config(file);
        if (config.isPresent()) {
            HuggingFaceModel model = HuggingFaceFolder.read(config.get());
            return new OpenedModel(CatalogModel.ofShape(model.spec()), model.notes());
        }
        Imported imported = GgufModel.of(GgufFile.read(file));
        return new OpenedModel(
                CatalogModel.ofFile(imported.spec(), imported.file()), imported.notes());
    }

    /// `Qwen3 14B: Q4_K_M, 8.38 GiB, 443 tensors.` and what is to be known about it.
    ///
    /// @param weights those that are planned for
    String told(WeightFile weights) {
        String file =
                Words.counted(
                        "import.told",
                        weights.tensors().size(),
                        model.name(),
                        weights.type().label(),
                        Wording.gib(weights.size()),
                        Wording.grouped(weights.tensors().size()));
        return notes.isEmpty() ? file : file + " " + String.join(" ", notes);
    }
}
