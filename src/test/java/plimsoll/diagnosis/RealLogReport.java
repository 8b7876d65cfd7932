package plimsoll.diagnosis;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// Prints how far estimates are from loads on people's own cards, load by load and by the time of
/// their build.
public final class RealLogReport {
    private static final double MIB = 0x1p20;

    /// KV caches are printed with two decimals, each of up to three of them.
    private static final double KV_PRINTED = 0.0151;

    private final PrintStream out;

    private RealLogReport(PrintStream out) {
        this.out = out;
    }

    public static void print(PrintStream out) {
        var logs =
                RealLog.all().stream()
                        .filter(log -> log.grade().equals("A") || log.grade().equals("B"))
                        .map(Row::of)
                        .toList();
        new RealLogReport(out).print(logs);
    }

    /// Errors of one load.
    ///
    /// @param cache of all caches, in MiB
    /// @param weights of those on devices, as a share of them
    /// @param compute of each device's buffer, as a share of it
    private record Row(
            String id,
            String period,
            OptionalDouble cache,
            OptionalDouble weights,
            List<Double> compute,
            String why) {

        static Row of(RealLog log) {
            var diagnosis = log.diagnosis();
            return new Row(
                    log.id(),
                    period(diagnosis),
                    worst(diagnosis, Buffer.CACHE, row -> row.difference() / MIB),
                    isPlaced(diagnosis)
                            ? OptionalDouble.empty()
                            : worst(diagnosis, Buffer.WEIGHTS, Comparison::share),
                    isPlaced(diagnosis) ? List.of() : compute(diagnosis),
                    why(diagnosis));
        }

        /// Whether tensors were placed by hand, which nobody estimates.
        private static boolean isPlaced(Diagnosis diagnosis) {
            var load = diagnosis.load();
            return Doubts.isByHand(load)
                    || load.buffers().model().stream()
                            .anyMatch(buffer -> buffer.device().endsWith("_Split"));
        }

        private static String period(Diagnosis diagnosis) {
            if (diagnosis.load().runtime().startsWith("ik_")) {
                return "fork ik_llama.cpp";
            }
            return diagnosis
                    .scenario()
                    .map(logged -> logged.scenario().engine().id())
                    .orElse("not known");
        }

        /// Of several devices only their sum counts: how layers are split follows what was free on
        /// each, which most logs do not tell.
        private static OptionalDouble worst(
                Diagnosis diagnosis, Buffer buffer, ToDoubleFunction<Comparison> error) {
            var rows = rows(diagnosis, buffer);
            boolean several = rows.stream().anyMatch(row -> row.device().equals(Comparison.ALL));
            return rows.stream()
                    .filter(row -> !several || row.device().equals(Comparison.ALL))
                    .mapToDouble(error)
                    .boxed()
                    .max((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
                    .map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty());
        }

        private static List<Comparison> rows(Diagnosis diagnosis, Buffer buffer) {
            return diagnosis.comparisons().stream()
                    .filter(row -> row.buffer() == buffer)
                    .filter(row -> !row.device().equals(Comparison.HOST))
                    .toList();
        }

        private static List<Double> compute(Diagnosis diagnosis) {
            return rows(diagnosis, Buffer.COMPUTE).stream().map(Comparison::share).toList();
        }

        private static String why(Diagnosis diagnosis) {
            return diagnosis
                    .scenario()
                    .map(logged -> String.join(" ", logged.notes()))
                    .orElse("The log tells too little of its model or its context.");
        }

        boolean hasMissed() {
            return cache.isEmpty()
                    || Math.abs(cache.getAsDouble()) > KV_PRINTED
                    || Math.abs(weights.orElse(0)) > 0.001
                    || compute.stream().anyMatch(share -> Math.abs(share) > 0.02);
        }
    }

    private void print(List<Row> rows) {
        out.printf("%n== Real logs: %d loads that state enough (grade A and B)%n", rows.size());
        out.printf(
                "%-40s %-22s %10s %10s %18s%n",
                "load", "time of the build", "KV, MiB", "weights, %", "compute, %");
        for (Row row : rows) {
            out.printf(
                    "%-40s %-22s %10s %10s %18s%n",
                    row.id(),
                    row.period(),
                    number(row.cache(), 1),
                    number(row.weights(), 100),
                    compute(row));
            if (row.hasMissed() && !row.why().isEmpty()) {
                out.println("    " + row.why());
            }
        }
        out.printf(
                "%n%-22s %6s %14s %16s %22s%n",
                "time of the build", "loads", "KV exact", "weights 0.1 %", "compute median, p90");
        Map<String, List<Row>> periods =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Row::period, TreeMap::new, Collectors.toList()));
        periods.forEach(this::summary);
    }

    private static String number(OptionalDouble error, double scale) {
        return error.isEmpty() ? "-" : "%+.2f".formatted(scale * error.getAsDouble());
    }

    private static String compute(Row row) {
        return row.compute().isEmpty()
                ? "-"
                : row.compute().stream()
                        .distinct()
                        .limit(2)
                        .map(share -> "%+.2f".formatted(100 * share))
                        .collect(Collectors.joining(" "));
    }

    private void summary(String period, List<Row> rows) {
        var caches = rows.stream().flatMapToDouble(row -> row.cache().stream()).toArray();
        var weights = rows.stream().flatMapToDouble(row -> row.weights().stream()).toArray();
        var compute =
                rows.stream()
                        .flatMap(row -> row.compute().stream())
                        .mapToDouble(share -> 100 * Math.abs(share))
                        .sorted()
                        .toArray();
        out.printf(
                "%-22s %6d %14s %16s %22s%n",
                period,
                rows.size(),
                within(caches, KV_PRINTED),
                within(weights, 0.001),
                Optional.of(compute)
                        .filter(all -> all.length > 0)
                        .map(all -> "%.2f %% %.2f %%".formatted(at(all, 0.5), at(all, 0.9)))
                        .orElse("-"));
    }

    private static String within(double[] errors, double most) {
        long good = DoubleStream.of(errors).filter(error -> Math.abs(error) <= most).count();
        return good + " of " + errors.length;
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
