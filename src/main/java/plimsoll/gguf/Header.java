package plimsoll.gguf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import plimsoll.core.Tensor;
import plimsoll.words.Words;

/// The header of one file.
///
/// @param version 2 or 3
/// @param metadata values by their keys
/// @param tensors in the order of the file
/// @param end how many bytes the file should have
/// @param size how many it has
record Header(
        int version, Map<String, GgufValue> metadata, List<Tensor> tensors, long end, long size) {
    private static final String ALIGNMENT = "general.alignment";
    private static final long USUAL_ALIGNMENT = 32;
    private static final long MOST_ALIGNMENT = 1 << 20;

    /// @throws GgufException if the file can't be read or is not a whole header
    static Header read(Path file) throws GgufException {
        if (!Files.isRegularFile(file)) {
            throw new GgufException(Words.of("gguf.no-file", file), 0);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return read(new Cursor(channel));
        } catch (IOException _) {
            throw new GgufException(Words.of("gguf.rights", file), 0);
        }
    }

    private static Header read(Cursor in) throws GgufException {
        int version = Magic.version(in);
        long at = in.offset();
        long tensors = TensorReader.checked(in.int64(), at);
        long entries = MetadataReader.checked(in.int64(), at + Long.BYTES);
        Map<String, GgufValue> metadata = MetadataReader.read(in, entries);
        long alignment = alignment(metadata);
        var reader = new TensorReader(in, alignment);
        List<Tensor> list = reader.read(tensors);
        long data = Math.ceilDiv(in.offset(), alignment) * alignment;
        return new Header(version, metadata, list, data + reader.end(), in.size());
    }

    private static long alignment(Map<String, GgufValue> metadata) throws GgufException {
        if (!metadata.containsKey(ALIGNMENT)) {
            return USUAL_ALIGNMENT;
        }
        var keys = new Keys(metadata, "");
        long alignment = keys.whole(ALIGNMENT, 1, (int) MOST_ALIGNMENT);
        if (Long.bitCount(alignment) != 1) {
            throw keys.wrong(ALIGNMENT, Words.of("expected.power"));
        }
        return alignment;
    }
}
