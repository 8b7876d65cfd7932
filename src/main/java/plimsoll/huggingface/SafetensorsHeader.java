package plimsoll.huggingface;

import com.google.gson.stream.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plimsoll.words.Words;

/// The header of a safetensors file: its length in eight bytes, then JSON with each tensor's type,
/// shape and place. The tensors fill the rest of the file without holes, and are not read.
///
/// Source: huggingface/safetensors `README.md`, *Format*.
final class SafetensorsHeader {
    private static final int PREFIX = 8;

    /// The longest header that is read; of 100,000 tensors in one file it takes half of that.
    private static final int LONGEST = 32 << 20;

    private static final int DIMENSIONS = 8;
    private static final long MOST = 1L << 50;

    private final Tally tally;
    private long end;
    private long sum;

    private SafetensorsHeader(Tally tally) {
        this.tally = tally;
    }

    /// Counts the tensors of `file`.
    ///
    /// @return how many bytes are missing at its end
    /// @throws ConfigException if it is no safetensors file, or damaged
    static long count(Path file, Tally tally) throws IOException, ConfigException {
        try (var channel = FileChannel.open(file)) {
            long length = length(channel, file);
            ByteBuffer header = ByteBuffer.allocate((int) length);
            fill(channel, header, PREFIX);
            var reader = new SafetensorsHeader(tally);
            reader.read(header.array(), file);
            return Math.max(0, PREFIX + length + reader.end - channel.size());
        }
    }

    private static long length(FileChannel channel, Path file) throws IOException, ConfigException {
        var prefix = ByteBuffer.allocate(PREFIX).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, prefix, 0);
        long length = prefix.getLong(0);
        if (prefix.hasRemaining() || length < 2 || length > channel.size() - PREFIX) {
            throw new ConfigException(Words.of("safetensors.broken", file.getFileName()));
        }
        if (length > LONGEST) {
            throw new ConfigException(Words.of("safetensors.header", file.getFileName()));
        }
        return length;
    }

    private static void fill(FileChannel channel, ByteBuffer buffer, long offset)
            throws IOException {
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = channel.read(buffer, offset + buffer.position());
        }
    }

    private void read(byte[] header, Path file) throws ConfigException {
        var text = new InputStreamReader(new ByteArrayInputStream(header), StandardCharsets.UTF_8);
        try (var json = new JsonReader(new ShortTexts(text))) {
            json.beginObject();
            while (json.hasNext()) {
                entry(json, json.nextName());
            }
            json.endObject();
        } catch (IOException | RuntimeException _) {
            throw new ConfigException(Words.of("safetensors.no-tensors", file.getFileName()));
        }
        if (sum != end) {
            throw new ConfigException(Words.of("safetensors.holes", file.getFileName()));
        }
    }

    private void entry(JsonReader json, String name) throws IOException {
        if (name.equals("__metadata__")) {
            json.skipValue();
            return;
        }
        String type = "";
        long count = 1;
        long bytes = -1;
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "dtype" -> type = json.nextString();
                case "shape" -> count = product(json);
                case "data_offsets" -> bytes = place(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (bytes < 0 || (Stored.isKnown(type) && bytes != size(type, count))) {
            throw new IOException("a tensor of another size than its shape");
        }
        tally.see(name);
        tally.count(name, type, count, bytes);
    }

    private static long size(String type, long count) {
        return Math.ceilDiv(Math.multiplyExact(count, Stored.bits(type)), 8L);
    }

    private static long product(JsonReader json) throws IOException {
        long product = 1;
        var lengths = longs(json);
        for (long length : lengths) {
            product = Math.multiplyExact(product, length);
        }
        if (product > MOST) {
            throw new IOException("more values than any file holds");
        }
        return product;
    }

    private long place(JsonReader json) throws IOException {
        var place = longs(json);
        if (place.size() != 2 || place.getFirst() > place.getLast()) {
            throw new IOException("a tensor without a place");
        }
        long bytes = place.getLast() - place.getFirst();
        end = Math.max(end, place.getLast());
        sum = Math.addExact(sum, bytes);
        return bytes;
    }

    private static List<Long> longs(JsonReader json) throws IOException {
        var numbers = new ArrayList<Long>();
        json.beginArray();
        while (json.hasNext()) {
            long number = json.nextLong();
            if (number < 0 || number > MOST || numbers.size() >= DIMENSIONS) {
                throw new IOException("a number that no tensor has");
            }
            numbers.add(number);
        }
        json.endArray();
        return numbers;
    }
}
