package plimsoll.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Tensor;

/// Writes GGUF files: a header as models have it, and a hole in place of the weights.
public final class GgufBuilder {
    private static final long ALIGNMENT = 32;

    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private final List<Tensor> tensors = new ArrayList<>();
    private int version = 3;
    private int count;

    public GgufBuilder version(int number) {
        version = number;
        return this;
    }

    public GgufBuilder text(String key, String value) {
        entry(key, 8);
        text(entries, value);
        return this;
    }

    public GgufBuilder number(String key, long value) {
        entry(key, 4);
        put(entries, value, 4);
        return this;
    }

    public GgufBuilder real(String key, float value) {
        entry(key, 6);
        put(entries, Float.floatToIntBits(value), 4);
        return this;
    }

    public GgufBuilder flag(String key, boolean value) {
        entry(key, 7);
        put(entries, value ? 1 : 0, 1);
        return this;
    }

    public GgufBuilder numbers(String key, List<Integer> values) {
        list(key, 5, values.size());
        values.forEach(value -> put(entries, value, 4));
        return this;
    }

    public GgufBuilder reals(String key, List<Float> values) {
        list(key, 6, values.size());
        values.forEach(value -> put(entries, Float.floatToIntBits(value), 4));
        return this;
    }

    public GgufBuilder flags(String key, List<Boolean> values) {
        list(key, 7, values.size());
        values.forEach(value -> put(entries, value ? 1 : 0, 1));
        return this;
    }

    public GgufBuilder texts(String key, List<String> values) {
        list(key, 8, values.size());
        values.forEach(value -> text(entries, value));
        return this;
    }

    public GgufBuilder tensors(List<Tensor> more) {
        tensors.addAll(more);
        return this;
    }

    private void list(String key, int type, int size) {
        entry(key, 9);
        put(entries, type, 4);
        put(entries, size, 8);
    }

    private void entry(String key, int type) {
        text(entries, key);
        put(entries, type, 4);
        count++;
    }

    /// The header, up to the first tensor.
    public byte[] header() {
        var out = new ByteArrayOutputStream();
        out.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        put(out, version, 4);
        put(out, tensors.size(), 8);
        put(out, count, 8);
        out.writeBytes(entries.toByteArray());
        long offset = 0;
        for (Tensor tensor : tensors) {
            text(out, tensor.name());
            put(out, tensor.shape().size(), 4);
            tensor.shape().forEach(length -> put(out, length, 8));
            put(out, tensor.type().id(), 4);
            put(out, offset, 8);
            offset += padded(size(tensor));
        }
        put(out, 0, (int) (padded(out.size()) - out.size()));
        return out.toByteArray();
    }

    /// Writes the whole file; what its weights would fill is a hole.
    public Path write(Path file) throws IOException {
        byte[] header = header();
        long weights = tensors.stream().mapToLong(t -> padded(size(t))).sum();
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.setLength(0);
            out.write(header);
            out.setLength(header.length + weights);
        }
        return file;
    }

    /// Of sizes that no tensor can have, what is left after they overflow.
    private static long size(Tensor tensor) {
        long count = tensor.shape().stream().reduce(1L, (a, b) -> a * b);
        return tensor.type().bytes(count);
    }

    private static long padded(long size) {
        return Math.ceilDiv(size, ALIGNMENT) * ALIGNMENT;
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        put(out, bytes.length, 8);
        out.writeBytes(bytes);
    }

    /// Writes the lowest `bytes` bytes of `number`, zeros after the eighth.
    private static void put(ByteArrayOutputStream out, long number, int bytes) {
        var buffer = ByteBuffer.allocate(Math.max(8, bytes)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(0, number);
        out.write(buffer.array(), 0, bytes);
    }
}
