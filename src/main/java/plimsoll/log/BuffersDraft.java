package plimsoll.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.core.Bytes;

/// The buffers of a load, as they are found.
final class BuffersDraft {
    /// More than any one load prints of a kind.
    private static final int MOST = 1024;

    private final List<NamedBuffer> model = new ArrayList<>();
    private final List<NamedBuffer> kv = new ArrayList<>();
    private final List<NamedBuffer> recurrent = new ArrayList<>();
    private final List<CacheTotal> totals = new ArrayList<>();
    private final Map<String, Bytes> compute = new LinkedHashMap<>();
    private final Map<String, Bytes> output = new LinkedHashMap<>();
    private final Map<String, Bytes> input = new LinkedHashMap<>();
    private final Map<String, Bytes> legacy = new LinkedHashMap<>();

    void model(NamedBuffer buffer) {
        add(model, buffer);
    }

    void kv(NamedBuffer buffer) {
        add(kv, buffer);
    }

    void recurrent(NamedBuffer buffer) {
        add(recurrent, buffer);
    }

    void total(CacheTotal total) {
        add(totals, total);
    }

    void compute(NamedBuffer buffer) {
        largest(compute, buffer);
    }

    void output(NamedBuffer buffer) {
        largest(output, buffer);
    }

    void input(NamedBuffer buffer) {
        largest(input, buffer);
    }

    void legacy(String name, Bytes size) {
        if (legacy.size() < MOST) {
            legacy.put(name, size);
        }
    }

    /// The weights of `other`, for a second context of one model.
    void weightsOf(BuffersDraft other) {
        model.addAll(other.model);
    }

    boolean hasWeights() {
        return !model.isEmpty() || !legacy.isEmpty();
    }

    /// Whether a context was made of the model.
    boolean hasContext() {
        return !kv.isEmpty() || !recurrent.isEmpty() || !totals.isEmpty() || !compute.isEmpty();
    }

    Buffers buffers() {
        return new Buffers(model, kv, recurrent, totals, compute, output, input, legacy);
    }

    private static <T> void add(List<T> list, T item) {
        if (list.size() < MOST) {
            list.add(item);
        }
    }

    private static void largest(Map<String, Bytes> sizes, NamedBuffer buffer) {
        if (sizes.size() < MOST || sizes.containsKey(buffer.device())) {
            sizes.merge(buffer.device(), buffer.size(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        }
    }
}
