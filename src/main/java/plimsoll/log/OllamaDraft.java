package plimsoll.log;

import java.util.ArrayList;
import java.util.List;

/// What Ollama says of a load, as it is found. It searches, so the last reservation counts.
final class OllamaDraft {
    /// More than one search or one listing has.
    private static final int MOST = 64;

    final List<NamedBuffer> weights = new ArrayList<>();
    final List<NamedBuffer> kv = new ArrayList<>();
    final List<NamedBuffer> graph = new ArrayList<>();
    final List<NamedBuffer> total = new ArrayList<>();
    private final List<Facts> requests = new ArrayList<>();
    private final List<Facts> offloads = new ArrayList<>();
    private final List<Facts> running = new ArrayList<>();

    /// Adds one reservation to `buffers`; a device named again begins the list anew.
    void reserve(List<NamedBuffer> buffers, NamedBuffer buffer) {
        if (buffers.stream().anyMatch(known -> known.device().equals(buffer.device()))) {
            buffers.clear();
        }
        add(buffers, buffer);
    }

    /// A request for memory; one of the same kind takes the place of the last.
    void request(Facts request) {
        requests.removeIf(known -> known.text("Operation").equals(request.text("Operation")));
        add(requests, request);
    }

    void offload(Facts offload) {
        add(offloads, offload);
    }

    void running(Facts row) {
        add(running, row);
    }

    /// Whether a load has come to its end, so that a new request begins another.
    boolean committed() {
        return !total.isEmpty() || !weights.isEmpty();
    }

    OllamaReport report() {
        return new OllamaReport(requests, offloads, weights, kv, graph, total, running);
    }

    private static <T> void add(List<T> list, T item) {
        if (list.size() < MOST) {
            list.add(item);
        }
    }
}
