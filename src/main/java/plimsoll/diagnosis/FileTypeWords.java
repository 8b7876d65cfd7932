package plimsoll.diagnosis;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.core.FileType;
import plimsoll.core.ModelSpec;
import plimsoll.log.Facts;
import plimsoll.weights.WeightFiles;

/// How a file is quantized, by the words in which llama.cpp prints it: `Q4_K - Medium`.
///
/// Source: `llama_model_ftype_name` of ggml-org/llama.cpp `src/llama-model-loader.cpp`.
final class FileTypeWords {
    private FileTypeWords() {}

    /// The type that `ftype` names; nothing where it is one that only forks have.
    static Optional<FileType> named(Facts model) {
        String words = model.text("ftype").orElse("");
        String[] parts = words.replace("mostly ", "").replace("all ", "").split(" - ", 2);
        String name = parts[0].replace("(guessed)", "").strip().replace(' ', '_');
        if (parts.length == 2 && parts[1].matches("(Small|Medium|Large).*")) {
            var whole = FileType.ofLabel(name + "_" + parts[1].charAt(0));
            return whole.or(() -> FileType.ofLabel(name));
        }
        return FileType.ofLabel(name);
    }

    /// The type whose files have about as many bits a weight as is printed.
    static Optional<FileType> likeIn(Facts model, ModelSpec spec) {
        OptionalDouble bits = model.decimal("bpw");
        return bits.isEmpty()
                ? Optional.empty()
                : FileType.all().stream()
                        .min(
                                Comparator.comparingDouble(
                                        type -> distance(spec, type, bits.getAsDouble())));
    }

    private static double distance(ModelSpec spec, FileType type, double bits) {
        return Math.abs(WeightFiles.of(spec, type).bits().perWeight() - bits);
    }
}
