package plimsoll.engine.graph;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Prints how far the replay is from every measured row.
///
/// Usage: `ReplayReport FOLDER [ARCHITECTURE] [-v]`, the folder with `runs.jsonl`.
final class ReplayReport {
    private record Miss(double error, String label, long found, long measured) {}

    private static final Map<String, List<Miss>> GROUPS = new TreeMap<>();

    private ReplayReport() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var wanted = args.length > 1 && !args[1].startsWith("-") ? args[1] : "";
        var verbose = Arrays.asList(args).contains("-v");
        var models = new MeasuredModels(folder);
        long start = System.nanoTime();
        int[] count = {0};
        try (var lines = Files.lines(folder.resolve("runs.jsonl"))) {
            lines.filter(l -> l.contains("\"backend\":\"cuda-stub"))
                    .map(line -> JsonParser.parseString(line).getAsJsonObject())
                    .map(row -> new MeasuredRun(row, models.of(row)))
                    .filter(MeasuredRun::isPossible)
                    .filter(run -> run.entry().model().architecture().label().startsWith(wanted))
                    .forEach(
                            run -> {
                                count[0]++;
                                compare(run);
                            });
        }
        System.out.printf("%d rows, %d ms%n", count[0], (System.nanoTime() - start) / 1_000_000);
        System.out.printf(
                "%-60s %6s %7s %8s %8s %8s%n", "group", "rows", "exact", "p90%", "p99%", "max%");
        GROUPS.forEach((name, misses) -> print(name, misses, verbose));
    }

    private static void compare(MeasuredRun run) {
        long[] measured = run.measured();
        long[] found;
        try {
            found = ComputeReplay.peaks(run.load());
        } catch (RuntimeException e) {
            if (GROUPS.containsKey("! " + e)) return;
            if (GROUPS.size() < 2) e.printStackTrace();
            GROUPS.computeIfAbsent("! " + e, _ -> new ArrayList<>())
                    .add(new Miss(1, run.label(), 0, 0));
            return;
        }
        String arch = run.entry().model().architecture().label();
        String place =
                !run.hasGpu()
                        ? "cpu only"
                        : run.isWhole()
                                ? run.devices() > 1 ? "several GPUs" : "all on one GPU"
                                : "partial";
        String outputs = run.isServer() ? "server" : "all";
        for (int i = 0; i < measured.length; i++) {
            boolean host = i == measured.length - 1;
            String side = host ? "host  " : "device";
            double error =
                    measured[i] == 0 && found[i] == 0
                            ? 0
                            : 100.0 * (found[i] - measured[i]) / Math.max(1, measured[i]);
            var miss = new Miss(error, run.label(), found[i], measured[i]);
            add("%s | %s | %s".formatted(side, place, outputs), miss);
            add("%s | %s | %s".formatted(side, place, arch), miss);
        }
    }

    private static void add(String group, Miss miss) {
        GROUPS.computeIfAbsent(group, _ -> new ArrayList<>()).add(miss);
    }

    private static void print(String name, List<Miss> misses, boolean verbose) {
        double[] errors = misses.stream().mapToDouble(m -> Math.abs(m.error())).sorted().toArray();
        long exact = misses.stream().filter(m -> m.found() == m.measured()).count();
        System.out.printf(
                "%-60s %6d %6.1f%% %8.3f %8.3f %8.3f%n",
                name,
                errors.length,
                100.0 * exact / errors.length,
                errors[(int) (0.9 * (errors.length - 1))],
                errors[(int) (0.99 * (errors.length - 1))],
                errors[errors.length - 1]);
        if (verbose) {
            misses.stream()
                    .filter(m -> m.found() != m.measured())
                    .sorted((a, b) -> Double.compare(Math.abs(b.error()), Math.abs(a.error())))
                    .limit(8)
                    .forEach(
                            m ->
                                    System.out.printf(
                                            "      %+8.3f%% %d vs %d  %s%n",
                                            m.error(), m.found(), m.measured(), m.label()));
        }
    }
}
