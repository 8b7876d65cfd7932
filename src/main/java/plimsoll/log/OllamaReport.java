package plimsoll.log;

import java.util.List;

/// What Ollama itself prints, beside the lines of its runner.
///
/// @param requests what it asked its engine for (`msg=load request="{…}"`), the last of each
///     operation: `Operation`, `Parallel`, `BatchSize`, `FlashAttention`, `KvSize` (of all
///     conversations together), `KvCacheType`, `GPULayers`
/// @param offloads its estimates: `layers.model`, `memory.required.full`, `library` …
/// @param weights what its engine reserved for weights
/// @param kv what it reserved for the cache
/// @param graph what it reserved for scratch
/// @param total what it reserved in all; without a device
/// @param running rows of `ollama ps`: `name`, `id`, `size`, `processor`, `context`
public record OllamaReport(
        List<Facts> requests,
        List<Facts> offloads,
        List<NamedBuffer> weights,
        List<NamedBuffer> kv,
        List<NamedBuffer> graph,
        List<NamedBuffer> total,
        List<Facts> running) {
    public static final OllamaReport NONE =
            new OllamaReport(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public OllamaReport {
        requests = List.copyOf(requests);
        offloads = List.copyOf(offloads);
        weights = List.copyOf(weights);
        kv = List.copyOf(kv);
        graph = List.copyOf(graph);
        total = List.copyOf(total);
        running = List.copyOf(running);
    }

    public boolean isEmpty() {
        return equals(NONE);
    }
}
