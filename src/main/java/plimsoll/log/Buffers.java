package plimsoll.log;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.core.Bytes;

/// Every buffer a load printed.
///
/// The printed weights may exceed the file: a mapped file is printed with its whole span.
///
/// @param model weights, in print order; a device may occur more than once
/// @param kv attention caches, in print order; with sliding windows a device occurs twice
/// @param recurrent states of recurrent layers, in print order
/// @param totals the line that sums up each cache
/// @param compute scratch by device, the largest printed
/// @param output logits by device, the largest printed
/// @param input input buffers by device, of early 2024
/// @param legacy what logs of 2023 print instead: `mem_required`, `vram_used`, `kv_self` …
public record Buffers(
        List<NamedBuffer> model,
        List<NamedBuffer> kv,
        List<NamedBuffer> recurrent,
        List<CacheTotal> totals,
        Map<String, Bytes> compute,
        Map<String, Bytes> output,
        Map<String, Bytes> input,
        Map<String, Bytes> legacy) {
    public Buffers {
        model = List.copyOf(model);
        kv = List.copyOf(kv);
        recurrent = List.copyOf(recurrent);
        totals = List.copyOf(totals);
        compute = ordered(compute);
        output = ordered(output);
        input = ordered(input);
        legacy = ordered(legacy);
    }

    /// Whether nothing was printed at all.
    public boolean isEmpty() {
        return model.isEmpty()
                && kv.isEmpty()
                && recurrent.isEmpty()
                && totals.isEmpty()
                && compute.isEmpty()
                && output.isEmpty()
                && legacy.isEmpty();
    }

    private static Map<String, Bytes> ordered(Map<String, Bytes> sizes) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
    }
}
