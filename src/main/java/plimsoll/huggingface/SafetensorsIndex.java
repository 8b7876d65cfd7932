package plimsoll.huggingface;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.words.Words;

/// The list of a model's tensors over several safetensors files, `model.safetensors.index.json`.
///
/// @param size bytes of all tensors, as the list says; 0 where it does not
/// @param parts the files' names
/// @param tally the tensors' names alone
record SafetensorsIndex(long size, Set<String> parts, Tally tally) {
    private static final long LONGEST = 64L << 20;
    private static final int MOST_PARTS = 10_000;
    private static final double LARGEST = 1L << 50;

    /// @throws ConfigException if `file` is no such list
    static SafetensorsIndex read(Path file) throws IOException, ConfigException {
        if (Files.size(file) > LONGEST) {
            throw damaged(file);
        }
        var tally = new Tally();
        var parts = new TreeSet<String>();
        double size = 0;
        try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var json = new JsonReader(new ShortTexts(text))) {
            json.beginObject();
            while (json.hasNext()) {
                switch (json.nextName()) {
                    case "metadata" -> size = size(json);
                    case "weight_map" -> tensors(json, tally, parts);
                    default -> json.skipValue();
                }
            }
            json.endObject();
        } catch (IOException | RuntimeException _) {
            throw damaged(file);
        }
        return new SafetensorsIndex((long) size, parts, tally);
    }

    private static ConfigException damaged(Path file) {
        return new ConfigException(Words.of("safetensors.list", file.getFileName()));
    }

    private static double size(JsonReader json) throws IOException {
        double size = 0;
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("total_size")) {
                size = json.nextDouble();
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        if (size >= 0 && size <= LARGEST) {
            return size;
        }
        throw new IOException("a size that no model has");
    }

    private static void tensors(JsonReader json, Tally tally, Set<String> parts)
            throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            tally.see(json.nextName());
            parts.add(json.nextString());
            if (parts.size() > MOST_PARTS) {
                throw new IOException("more files than any model has");
            }
        }
        json.endObject();
    }
}
