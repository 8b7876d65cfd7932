package plimsoll.weights;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import plimsoll.core.FileType;

/// The tensor lists of files that llama.cpp loaded: 34 models, 37 files.
///
/// Source: `tensors.jsonl.gz`, written while llama.cpp v0.5.0 (node-llama-cpp 3.22.1) was measured.
///
/// @param model the catalog's id or alias of the model
/// @param weights the type of the file
/// @param tensors type and shape of each tensor, by its name
public record Golden(String model, FileType weights, TreeMap<String, String> tensors) {

    public static Stream<Golden> all() throws IOException {
        InputStream packed = Golden.class.getResourceAsStream("/plimsoll/golden/tensors.jsonl.gz");
        var unpacked = new GZIPInputStream(Objects.requireNonNull(packed));
        return new BufferedReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8))
                .lines()
                .map(line -> of(JsonParser.parseString(line).getAsJsonObject()));
    }

    private static Golden of(JsonObject line) {
        var tensors = new TreeMap<String, String>();
        for (var element : line.getAsJsonArray("tensors")) {
            JsonArray tensor = element.getAsJsonArray();
            String shape = tensor.get(2).toString().replace(",", ", ");
            tensors.put(tensor.get(0).getAsString(), tensor.get(1).getAsString() + " " + shape);
        }
        String weights = line.get("weights").getAsString();
        return new Golden(line.get("model").getAsString(), FileType.valueOf(weights), tensors);
    }
}
