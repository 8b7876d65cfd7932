package plimsoll.log;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.core.Bytes;

/// Ollama's own lines, which are names and values:
/// `source=device.go:251 msg="kv cache" device=CUDA0 size="1.1 GiB"`.
final class OllamaForms {
    private static final List<String> REQUEST =
            List.of(
                    "Operation",
                    "KvSize",
                    "BatchSize",
                    "FlashAttention",
                    "KvCacheType",
                    "Parallel",
                    "GPULayers");

    private OllamaForms() {}

    static boolean isOne(String line) {
        return line.contains("source=") && line.contains(".go:");
    }

    /// Reads what Ollama says by itself; other lines of its are no loss.
    static void read(String line, Reading reading) {
        Map<String, String> values = Logfmt.parse(line);
        String message = values.getOrDefault("msg", "");
        switch (message) {
            case "load" -> request(values.getOrDefault("request", ""), reading);
            case "offload",
                    "offload to cuda",
                    "offload to rocm",
                    "offload to metal",
                    "offload to gpu",
                    "offload to oneapi",
                    "offload to vulkan" ->
                    offload(message, values, reading);
            case "model weights" -> reserved(values, reading, reading.ollama().weights);
            case "kv cache" -> reserved(values, reading, reading.ollama().kv);
            case "compute graph" -> reserved(values, reading, reading.ollama().graph);
            case "total memory" -> reserved(values, reading, reading.ollama().total);
            case "inference compute", "gpu memory", "updating cuda memory data" ->
                    gpu(values, reading);
            case "starting llama server", "starting runner" -> command(values, reading);
            default -> sentence(message, reading);
        }
    }

    private static void request(String text, Reading reading) {
        var facts = new LinkedHashMap<String, String>();
        for (String name : REQUEST) {
            after(text, name).ifPresent(value -> facts.put(name, value));
        }
        reading.ollamaRequest(new Facts(facts));
    }

    /// The value behind `name:` up to the next blank.
    private static Optional<String> after(String text, String name) {
        int at = text.indexOf(name + ":");
        if (at < 0) {
            return Optional.empty();
        }
        int from = at + name.length() + 1;
        return Optional.of(text.substring(from, Scan.wordEnd(text, from)).replace("}", ""));
    }

    private static void offload(String message, Map<String, String> values, Reading reading) {
        var facts = new LinkedHashMap<String, String>();
        values.forEach(
                (name, value) -> {
                    if (name.startsWith("layers.") || name.startsWith("memory.")) {
                        facts.put(name, value);
                    }
                });
        int to = message.indexOf(" to ");
        String library = to < 0 ? "" : message.substring(to + " to ".length());
        facts.put("library", values.getOrDefault("library", library));
        reading.ollama().offload(new Facts(facts));
    }

    private static void reserved(
            Map<String, String> values, Reading reading, List<NamedBuffer> buffers) {
        String device = values.getOrDefault("device", values.getOrDefault("backend", ""));
        String name = values.getOrDefault("buffer_type", values.getOrDefault("buffer", device));
        Optional<Bytes> size = Amounts.parse(values.getOrDefault("size", "?"));
        size.ifPresent(bytes -> reading.ollama().reserve(buffers, new NamedBuffer(name, bytes)));
        reading.load().trouble.complete();
    }

    private static void gpu(Map<String, String> values, Reading reading) {
        String name = values.getOrDefault("description", values.getOrDefault("name", ""));
        Optional<Bytes> total = first(values, List.of("total", "before.total", "now.total"));
        Optional<Bytes> free = first(values, List.of("available", "now.free", "free"));
        if (values.getOrDefault("library", "").equals("cpu")) {
            return;
        }
        String id = values.getOrDefault("id", values.getOrDefault("gpu", name));
        Gpus.Seen gpu = reading.gpus().device(backend(values), reading.ollamaIndex(id));
        if (!name.isEmpty()) {
            gpu.name(name);
        }
        total.ifPresent(gpu::total);
        free.ifPresent(gpu::free);
        if (values.containsKey("compute")) {
            gpu.capability(values.getOrDefault("compute", ""));
        }
    }

    private static String backend(Map<String, String> values) {
        return switch (values.getOrDefault("library", "").toLowerCase(Locale.ROOT)) {
            case "cuda", "cuda_v11", "cuda_v12", "cuda_v13" -> "CUDA";
            case "rocm" -> "ROCm";
            case "metal" -> "Metal";
            case "vulkan" -> "Vulkan";
            default -> "";
        };
    }

    private static Optional<Bytes> first(Map<String, String> values, List<String> names) {
        return names.stream()
                .filter(values::containsKey)
                .findFirst()
                .flatMap(name -> Amounts.parse(values.getOrDefault(name, "")));
    }

    private static void command(Map<String, String> values, Reading reading) {
        String command = values.getOrDefault("cmd", "");
        Collected flags = CommandLine.flags(List.of(command.split(" ", 256)));
        reading.flags().all(flags);
        flags.facts()
                .text("ctx_size")
                .ifPresent(size -> reading.load().context.put("n_ctx_cmd", size));
    }

    private static void sentence(String message, Reading reading) {
        if (message.startsWith("offloaded ")) {
            var layers = new ArrayList<Integer>();
            for (String number : message.replace('/', ' ').split(" ", 8)) {
                Numbers.whole(number).ifPresent(n -> layers.add((int) n));
            }
            if (layers.size() == 2) {
                reading.load().offloaded(layers.get(0), layers.get(1));
            }
        }
    }
}
