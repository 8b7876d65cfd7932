package plimsoll.huggingface;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import plimsoll.core.ModelSpec;
import plimsoll.words.Words;

/// A folder as models are published on Hugging Face: `config.json`, and safetensors beside it.
public final class HuggingFaceFolder {
    private static final String CONFIG = "config.json";
    private static final String SAFETENSORS = ".safetensors";
    private static final String INDEX = ".safetensors.index.json";

    private HuggingFaceFolder() {}

    /// The config that tells of the model when `path` is opened: `path` itself, the one in that
    /// folder, or the one beside those weights. There is none if `path` is nothing of the kind.
    public static Optional<Path> config(Path path) {
        if (Files.isDirectory(path)) {
            return Optional.of(path.resolve(CONFIG)).filter(Files::isRegularFile);
        }
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(SAFETENSORS) || name.endsWith(INDEX)) {
            return Optional.of(path.resolveSibling(CONFIG));
        }
        return name.endsWith(".json") ? Optional.of(path) : Optional.empty();
    }

    /// The model of that config.
    ///
    /// @throws IOException if a file can't be read
    /// @throws ConfigException if it is no model that can be laid out
    public static HuggingFaceModel read(Path config) throws IOException, ConfigException {
        if (!Files.isRegularFile(config)) {
            throw new ConfigException(Words.of("config.none", CONFIG));
        }
        var blueprint = Blueprint.of(ConfigText.config(text(config)));
        Optional<Checkpoint> checkpoint = Checkpoint.in(config.resolveSibling(""));
        boolean hasOutput = checkpoint.map(Checkpoint::hasOutput).orElse(true);
        ModelSpec spec = ConfigModel.spec(config, blueprint, hasOutput);
        OnDisk onDisk =
                checkpoint.isPresent() && checkpoint.get().size().count() > 0
                        ? new OnDisk(checkpoint.get().size(), true)
                        : OnDisk.laidOut(spec, blueprint.config());
        var notes = new Notes(blueprint, spec, checkpoint);
        return new HuggingFaceModel(spec, onDisk, notes.all(onDisk));
    }

    private static String text(Path config) throws IOException, ConfigException {
        try (var in = Files.newInputStream(config)) {
            byte[] bytes = in.readNBytes(Limits.CONFIG_BYTES + 1);
            if (bytes.length > Limits.CONFIG_BYTES) {
                throw new ConfigException(Words.of("config.long"));
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
