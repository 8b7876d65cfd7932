package plimsoll.plan;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.core.Bytes;
import plimsoll.log.AllocFailure;
import plimsoll.log.ErrorLine;
import plimsoll.log.Facts;
import plimsoll.log.Load;
import plimsoll.log.MemoryRow;
import plimsoll.log.SeenGpu;

/// The fields of a load in JSON, as `plimsoll diagnose --json` prints them. What the log does not
/// state is null.
///
/// Sizes are in MiB or GiB to the precision of the log, for they are prints and not exact bytes.
public final class LoadJson {
    private static final List<String> MODEL =
            List.of(
                    "name",
                    "arch",
                    "n_layer",
                    "n_embd",
                    "n_head",
                    "n_head_kv",
                    "n_embd_head_k",
                    "n_embd_head_v",
                    "n_ff",
                    "n_vocab",
                    "n_swa",
                    "n_expert",
                    "n_expert_used",
                    "ftype",
                    "bpw",
                    "params",
                    "n_ctx_train");

    private static final List<String> CONTEXT =
            List.of(
                    "n_ctx",
                    "n_ctx_per_seq",
                    "n_ctx_seq",
                    "n_batch",
                    "n_ubatch",
                    "n_seq_max",
                    "flash_attn",
                    "flash_attn_resolved",
                    "kv_unified",
                    "type_k",
                    "type_v");

    private final JsonWriter json;
    private final FactsJson facts;

    private LoadJson(JsonWriter json) {
        this.json = json;
        facts = new FactsJson(json);
    }

    /// Writes the fields of `load` into the object that `json` has begun.
    public static void write(Load load, JsonWriter json) throws IOException {
        json.setSerializeNulls(true);
        new LoadJson(json).fields(load);
    }

    private void fields(Load load) throws IOException {
        json.name("runtime").value(load.runtime());
        text("build", load.build());
        text("model_file_in_log", load.modelFile());
        json.name("gpus").beginArray();
        for (SeenGpu gpu : load.gpus()) {
            gpu(gpu);
        }
        json.endArray();
        model(load.model());
        context(load.context(), load.flags());
        graph(load.graph());
        json.name("offloaded_layers");
        if (load.offloaded().isPresent()) {
            var offloaded = load.offloaded().get();
            json.beginArray().value(offloaded.layers()).value(offloaded.of()).endArray();
        } else {
            json.nullValue();
        }
        json.name("buffers_mib");
        new BuffersJson(json).write(load.buffers());
        memory(load.memory());
        facts.typed("forecast", load.forecast());
        json.name("ollama");
        new OllamaJson(json).write(load.ollama());
        facts.typed("vllm", load.vllm());
        failures(load);
    }

    private void failures(Load load) throws IOException {
        json.name("alloc_failures").beginArray();
        for (AllocFailure failure : load.failures()) {
            json.beginObject();
            size("mib", failure.size());
            json.name("device");
            facts.value(failure.device());
            json.name("step").value(failure.step().name().toLowerCase(Locale.ROOT));
            json.name("text").value(failure.posted()).endObject();
        }
        json.endArray();
        json.name("outcome").value(load.outcome().word());
        text("error_line", load.cause().map(ErrorLine::posted));
        json.name("error_lines").beginArray();
        for (ErrorLine line : load.errors()) {
            json.value(line.posted());
        }
        json.endArray();
    }

    private void gpu(SeenGpu gpu) throws IOException {
        json.beginObject();
        json.name("index").value(gpu.index());
        json.name("name").value(gpu.name());
        size("vram_total_mib", gpu.total());
        size("vram_free_mib", gpu.free());
        text("cc", gpu.computeCapability());
        text("backend", gpu.backend());
        if (gpu.workingSet().isPresent()) {
            json.name("recommended_working_set_mb")
                    .value(BuffersJson.rounded(gpu.workingSet().get().count() / 1e6, 2));
        }
        json.endObject();
    }

    private void model(Facts model) throws IOException {
        json.name("model").beginObject();
        facts.members(MODEL, model);
        json.name("size_gib");
        number(model.bytes("size").map(size -> BuffersJson.rounded(size.inGiB(), 4)));
        json.endObject();
        json.name("model_extra").beginObject();
        for (Map.Entry<String, String> fact : model.values().entrySet()) {
            if (!MODEL.contains(fact.getKey()) && !fact.getKey().equals("size")) {
                json.name(fact.getKey());
                facts.value(fact.getValue());
            }
        }
        json.endObject();
    }

    /// Nodes and splits may be two numbers with words between, and are strings always.
    private void graph(Facts graph) throws IOException {
        json.name("graph");
        if (graph.isEmpty()) {
            json.nullValue();
            return;
        }
        json.beginObject();
        for (Map.Entry<String, String> fact : graph.values().entrySet()) {
            json.name(fact.getKey());
            if (fact.getKey().equals("nodes") || fact.getKey().equals("splits")) {
                json.value(fact.getValue());
            } else {
                facts.value(fact.getValue());
            }
        }
        json.endObject();
    }

    private void context(Facts context, Facts flags) throws IOException {
        json.name("ctx").beginObject();
        facts.members(CONTEXT, context);
        for (Map.Entry<String, String> fact : context.values().entrySet()) {
            if (!CONTEXT.contains(fact.getKey())) {
                json.name(fact.getKey());
                facts.value(fact.getValue());
            }
        }
        facts.strings("flags_in_log", flags);
        json.endObject();
    }

    private void memory(List<MemoryRow> rows) throws IOException {
        json.name("memory_breakdown_mib").beginArray();
        for (MemoryRow row : rows) {
            json.beginObject().name("device").value(row.device());
            text("name", row.name());
            size("total", row.total());
            size("free", row.free());
            size("self", Optional.of(row.self()));
            size("model", Optional.of(row.model()));
            size("context", Optional.of(row.context()));
            size("compute", Optional.of(row.compute()));
            json.endObject();
        }
        json.endArray();
    }

    private void size(String name, Optional<Bytes> size) throws IOException {
        json.name(name);
        number(size.map(BuffersJson::mib));
    }

    private void text(String name, Optional<String> text) throws IOException {
        json.name(name);
        if (text.isPresent()) {
            json.value(text.get());
        } else {
            json.nullValue();
        }
    }

    private void number(Optional<? extends Number> number) throws IOException {
        if (number.isPresent()) {
            json.value(number.get());
        } else {
            json.nullValue();
        }
    }
}
