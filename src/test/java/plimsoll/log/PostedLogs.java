package plimsoll.log;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import plimsoll.plan.LoadJson;

/// The posted logs and what each states. Source: `README.md` beside them.
final class PostedLogs {
    /// One posted log.
    ///
    /// @param id its name
    /// @param verbatim whether it is as posted, rather than an excerpt
    /// @param text of the log
    /// @param stated what it states
    record Posted(String id, boolean verbatim, String text, JsonObject stated) {
        @Override
        public String toString() {
            return id;
        }
    }

    private PostedLogs() {}

    static List<Posted> all() {
        return resource("cases.jsonl").lines().map(PostedLogs::posted).toList();
    }

    private static Posted posted(String line) {
        JsonObject stated = JsonParser.parseString(line).getAsJsonObject();
        boolean verbatim = stated.get("raw_kind").getAsString().equals("verbatim");
        String text = resource(stated.get("raw").getAsString());
        return new Posted(stated.get("id").getAsString(), verbatim, text, stated);
    }

    private static String resource(String name) {
        try (InputStream bytes = PostedLogs.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was read of a load, as `plimsoll diagnose --json` writes it.
    static JsonObject json(Load load) {
        var text = new StringWriter();
        try (var json = new JsonWriter(text)) {
            json.beginObject();
            LoadJson.write(load, json);
            json.endObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JsonParser.parseString(text.toString()).getAsJsonObject();
    }

    /// All that was read of a text, but for the lines as they were posted.
    static List<String> reading(String text) {
        return LogParser.read(text).loads().stream().map(PostedLogs::unposted).toList();
    }

    private static String unposted(Load load) {
        JsonObject json = json(load);
        json.remove("error_line");
        json.remove("error_lines");
        for (JsonElement failure : json.getAsJsonArray("alloc_failures")) {
            failure.getAsJsonObject().remove("text");
        }
        List<String> failures = load.failures().stream().map(AllocFailure::text).toList();
        List<String> errors =
                load.errors().stream().map(line -> line.symptom() + " " + line.text()).toList();
        return json + "\n" + failures + "\n" + errors + "\n" + load.metadata();
    }
}
