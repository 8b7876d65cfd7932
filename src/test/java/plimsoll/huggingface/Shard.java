package plimsoll.huggingface;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A safetensors file in the making; what its tensors hold is a hole.
final class Shard {
    private final JsonObject header = new JsonObject();
    private long end;

    Shard tensor(String name, String type, long... shape) {
        var lengths = new JsonArray();
        long count = 1;
        for (long length : shape) {
            lengths.add(length);
            count *= length;
        }
        var tensor = new JsonObject();
        tensor.addProperty("dtype", type);
        tensor.add("shape", lengths);
        long begin = end;
        end += Math.ceilDiv(count * Stored.bits(type), 8L);
        var place = new JsonArray();
        place.add(begin);
        place.add(end);
        tensor.add("data_offsets", place);
        header.add(name, tensor);
        return this;
    }

    /// The header as it stands in a file, its length before it.
    byte[] header() {
        byte[] text = header.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .array();
    }

    Path write(Path file) throws IOException {
        byte[] header = header();
        Files.write(file, header);
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(header.length + end);
        }
        return file;
    }
}
