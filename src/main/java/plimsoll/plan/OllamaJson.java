package plimsoll.plan;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import plimsoll.log.Facts;
import plimsoll.log.NamedBuffer;
import plimsoll.log.OllamaReport;

/// What Ollama printed beside its runner, in JSON: reserved sizes in MiB, its own estimates as
/// printed.
final class OllamaJson {
    private final JsonWriter json;
    private final FactsJson facts;
    private final BuffersJson buffers;

    OllamaJson(JsonWriter json) {
        this.json = json;
        facts = new FactsJson(json);
        buffers = new BuffersJson(json);
    }

    void write(OllamaReport report) throws IOException {
        if (report.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        objects("load_requests", report.requests(), true);
        objects("offload", report.offloads(), false);
        sizes("model weights", report.weights());
        sizes("kv cache", report.kv());
        sizes("compute graph", report.graph());
        sizes("total memory", report.total());
        objects("running", report.running(), false);
        json.endObject();
    }

    private void objects(String name, List<Facts> all, boolean typed) throws IOException {
        if (all.isEmpty()) {
            return;
        }
        json.name(name).beginArray();
        for (Facts one : all) {
            facts.object(one, typed);
        }
        json.endArray();
    }

    private void sizes(String name, List<NamedBuffer> sizes) throws IOException {
        if (!sizes.isEmpty()) {
            json.name(name);
            buffers.pairs(sizes);
        }
    }
}
