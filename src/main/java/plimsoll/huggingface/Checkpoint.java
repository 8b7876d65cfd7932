package plimsoll.huggingface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.core.Bytes;

/// The safetensors beside a config, by their headers.
///
/// @param size what all tensors take as they lie on disk; zero where nothing tells
/// @param missing how much of them is not there yet
/// @param values weights of the language model; 0 where they are packed or their files not there
/// @param hasOutput whether there is an output matrix besides the embeddings
record Checkpoint(Bytes size, Bytes missing, long values, boolean hasOutput) {
    private static final String INDEX = "model.safetensors.index.json";
    private static final String WHOLE = "model.safetensors";

    /// What lies in `folder`, if anything does.
    static Optional<Checkpoint> in(Path folder) throws IOException, ConfigException {
        Path index = folder.resolve(INDEX);
        if (Files.isRegularFile(index)) {
            return Optional.of(listed(folder, SafetensorsIndex.read(index)));
        }
        Path whole = folder.resolve(WHOLE);
        return Files.isRegularFile(whole) ? Optional.of(of(List.of(whole))) : Optional.empty();
    }

    private static Checkpoint of(List<Path> files) throws IOException, ConfigException {
        var tally = new Tally();
        long missing = 0;
        for (Path file : files) {
            missing += SafetensorsHeader.count(file, tally);
        }
        return new Checkpoint(
                new Bytes(tally.size()), new Bytes(missing), tally.values(), tally.hasOutput());
    }

    /// The listed files where they are all there, else what the list tells.
    private static Checkpoint listed(Path folder, SafetensorsIndex index)
            throws IOException, ConfigException {
        List<Path> parts = parts(folder, index);
        return parts.size() == index.parts().size() && !parts.isEmpty()
                ? of(parts)
                : new Checkpoint(new Bytes(index.size()), Bytes.ZERO, 0, index.tally().hasOutput());
    }

    /// The parts that are there. A list names files beside it, and none elsewhere.
    private static List<Path> parts(Path folder, SafetensorsIndex index) {
        var parts = new ArrayList<Path>();
        for (String name : index.parts()) {
            beside(folder, name).filter(Files::isRegularFile).ifPresent(parts::add);
        }
        return parts;
    }

    private static Optional<Path> beside(Path folder, String name) {
        try {
            Path part = folder.resolve(name).normalize();
            return folder.normalize().equals(part.getParent())
                    ? Optional.of(part)
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
