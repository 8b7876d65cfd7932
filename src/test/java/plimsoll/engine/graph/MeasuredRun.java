package plimsoll.engine.graph;

import com.google.gson.JsonObject;
import java.util.Collections;
import java.util.stream.LongStream;
import plimsoll.core.Backend;
import plimsoll.core.CacheOptions;
import plimsoll.core.FlashAttention;
import plimsoll.core.KvType;
import plimsoll.core.Mixer;
import plimsoll.core.ModelSpec;

/// A measured load: what was asked, as the replay wants it, and what was allocated.
///
/// @param row the measured row
/// @param entry the model and the file
record MeasuredRun(JsonObject row, MeasuredModels.Entry entry) {

    private JsonObject ask() {
        return row.getAsJsonObject("ask");
    }

    private int ask(String key) {
        return ask().get(key).getAsInt();
    }

    private boolean is(String key) {
        return ask().get(key).getAsBoolean();
    }

    boolean isPossible() {
        return row.get("ok").getAsBoolean();
    }

    boolean hasGpu() {
        return !row.get("backend").getAsString().endsWith("/cpu-only");
    }

    String backend() {
        return row.get("backend").getAsString();
    }

    int devices() {
        return MeasuredModels.num(row, "n_devices", 1);
    }

    int gpuLayers() {
        int asked = ask("n_gpu_layers");
        return asked < 0 ? entry.model().layers().size() + 1 : asked;
    }

    boolean isWhole() {
        return gpuLayers() > entry.model().layers().size() && is("offload_kqv");
    }

    boolean isServer() {
        return ask("n_outputs_max") > 0;
    }

    boolean flash() {
        return row.getAsJsonObject("eff").get("flash_attn").getAsString().equals("on");
    }

    boolean quantized() {
        return !ask().get("type_k").getAsString().equals("f16")
                || !ask().get("type_v").getAsString().equals("f16");
    }

    boolean opOffload() {
        return is("op_offload");
    }

    boolean isDry() {
        return row.get("mode").getAsString().equals("no_alloc");
    }

    Load load() {
        ModelSpec model = entry.model();
        int slots = ask("n_seq_max");
        int asked = ask("n_ctx");
        int batch = Math.min(asked, ask("n_batch"));
        int context = padded(asked);
        int streams = is("kv_unified") ? 1 : slots;
        int cells = is("kv_unified") ? context : padded(context / slots);
        int ubatch = Math.min(Math.min(batch, ask("n_ubatch")), cells * streams);
        int outputs = Math.min(ubatch, isServer() ? ask("n_outputs_max") : batch);
        int window = window(model) * (is("kv_unified") ? slots : 1) + ubatch;
        int windowCells = is("swa_full") ? cells : padded(Math.min(cells, window));
        var cache =
                new CacheOptions(
                        KvType.ofLabel(ask().get("type_k").getAsString()).orElseThrow(),
                        KvType.ofLabel(ask().get("type_v").getAsString()).orElseThrow(),
                        FlashAttention.AUTO,
                        is("swa_full"),
                        is("offload_kqv"));
        int tokens = Math.ceilDiv(ubatch, slots) * slots;
        return new Load(
                model,
                entry.weights(),
                new Load.Batch(tokens, slots, outputs),
                new Load.Cells(cells, windowCells, streams),
                cache,
                flash(),
                new Places(
                        backend().startsWith("cuda") ? Backend.CUDA : Backend.VULKAN,
                        hasGpu() ? Collections.nCopies(devices(), 1.0) : java.util.List.of(),
                        hasGpu() ? gpuLayers() : 0,
                        model.layers().size()),
                new Load.Reserve(opOffload(), isDry()));
    }

    private static int window(ModelSpec model) {
        return model.layers().stream()
                .mapToInt(l -> l.mixer() instanceof Mixer.Attention a ? a.window() : 0)
                .max()
                .orElse(0);
    }

    private static int padded(int cells) {
        return Math.ceilDiv(cells, 256) * 256;
    }

    /// Compute buffers of each GPU, and last of the host.
    long[] measured() {
        var bytes = row.getAsJsonObject("bytes");
        int gpus = hasGpu() ? devices() : 0;
        return LongStream.concat(
                        LongStream.range(0, gpus)
                                .map(
                                        i ->
                                                compute(bytes, "CUDA" + i)
                                                        + compute(bytes, "Vulkan" + i)),
                        LongStream.of(
                                compute(bytes, "CUDA_Host")
                                        + compute(bytes, "Vulkan_Host")
                                        + compute(bytes, "CPU")))
                .toArray();
    }

    private static long compute(JsonObject bytes, String buffer) {
        return bytes.has(buffer) ? bytes.getAsJsonObject(buffer).get("compute").getAsLong() : 0;
    }

    String label() {
        return "%s ngl=%d ctx=%d ub=%d seq=%d%s fa=%s k=%s v=%s out=%d kvo=%s opo=%s dev=%d %s %s"
                .formatted(
                        entry.model().id(),
                        ask("n_gpu_layers"),
                        ask("n_ctx"),
                        ask("n_ubatch"),
                        ask("n_seq_max"),
                        is("kv_unified") ? "u" : "",
                        flash(),
                        ask().get("type_k").getAsString(),
                        ask().get("type_v").getAsString(),
                        ask("n_outputs_max"),
                        is("offload_kqv"),
                        is("op_offload"),
                        devices(),
                        row.get("mode").getAsString(),
                        entry.weights().type());
    }
}
