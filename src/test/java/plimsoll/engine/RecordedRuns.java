package plimsoll.engine;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Measured runs as the measuring tool writes them, one JSON object a line.
final class RecordedRuns {
    private RecordedRuns() {}

    /// The runs in a folder with `runs.jsonl`, `models.jsonl` and `tensors.jsonl.gz`. Left out are
    /// runs that failed, that had no device, and those that really allocated: they say the same.
    static List<MeasuredRun> read(Path folder) throws IOException {
        try (var runs = Files.newInputStream(folder.resolve("runs.jsonl"));
                var models = Files.newInputStream(folder.resolve("models.jsonl"));
                var tensors = Files.newInputStream(folder.resolve("tensors.jsonl.gz"))) {
            var known = MeasuredModels.of(models, tensors);
            return MeasuredModels.lines(runs).stream()
                    .flatMap(run -> line(run).stream())
                    .map(line -> MeasuredRun.of(line, known))
                    .toList();
        }
    }

    /// The run as a line of `runs.tsv`.
    static Optional<String> line(JsonObject run) {
        boolean counts =
                run.get("ok").getAsBoolean()
                        && run.get("mode").getAsString().equals("no_alloc")
                        && !run.get("backend").getAsString().endsWith("cpu-only");
        return counts ? Optional.of(written(run)) : Optional.empty();
    }

    private static String written(JsonObject run) {
        var ask = run.getAsJsonObject("ask");
        Predicate<String> onHost = name -> name.contains("Host") || name.contains("CPU");
        return String.join(
                "\t",
                text(run, "model"),
                text(run, "weights"),
                text(run, "backend"),
                text(ask, "n_ctx"),
                text(ask, "n_batch"),
                text(ask, "n_ubatch"),
                text(ask, "n_seq_max"),
                flag(ask, "kv_unified"),
                text(ask, "flash_attn"),
                text(ask, "type_k"),
                text(ask, "type_v"),
                text(ask, "n_gpu_layers"),
                text(ask, "n_outputs_max").equals("0") ? "all" : "server",
                flag(ask, "offload_kqv"),
                flag(ask, "swa_full"),
                bytes(run, "model", onHost.negate()),
                bytes(run, "context", onHost.negate()),
                bytes(run, "compute", onHost.negate()),
                sum(run, "model", onHost)
                        + ","
                        + sum(run, "context", onHost)
                        + ","
                        + sum(run, "compute", onHost));
    }

    private static String text(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static String flag(JsonObject object, String name) {
        return object.get(name).getAsBoolean() ? "1" : "0";
    }

    private static String bytes(JsonObject run, String kind, Predicate<String> place) {
        return run.getAsJsonObject("bytes").entrySet().stream()
                .filter(buffer -> place.test(buffer.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(buffer -> text(buffer.getValue().getAsJsonObject(), kind))
                .collect(Collectors.joining(","));
    }

    private static long sum(JsonObject run, String kind, Predicate<String> place) {
        return run.getAsJsonObject("bytes").entrySet().stream()
                .filter(buffer -> place.test(buffer.getKey()))
                .mapToLong(buffer -> buffer.getValue().getAsJsonObject().get(kind).getAsLong())
                .sum();
    }
}
