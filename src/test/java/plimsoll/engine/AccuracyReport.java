package plimsoll.engine;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.core.FlashAttention;
import plimsoll.core.KvType;
import plimsoll.core.Outputs;
import plimsoll.diagnosis.RealLogReport;

/// Prints how far estimates are from measured runs: by figure, and for compute buffers by
/// architecture and by case; first of all, beside the formulas of others. The argument is the
/// folder of the runs; without one it is the golden runs of the tests.
public final class AccuracyReport {
    private static final double MIB = 1 << 20;

    private final PrintStream out;

    private AccuracyReport(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        boolean golden = args.length == 0 || args[0].isBlank();
        var runs = golden ? GoldenRuns.read() : RecordedRuns.read(Path.of(args[0]));
        new AccuracyReport(System.out).print(runs);
        RealLogReport.print(System.out);
    }

    private void print(List<MeasuredRun> runs) {
        var sets =
                runs.stream()
                        .collect(
                                Collectors.groupingBy(
                                        AccuracyReport::set, TreeMap::new, Collectors.toList()));
        new RivalTable(out).print(runs);
        sets.forEach(this::band);
        sets.forEach((name, members) -> table(name, figures(members), f -> f.name().name()));
        for (var set : sets.entrySet()) {
            var compute =
                    figures(set.getValue()).stream()
                            .filter(f -> f.name() == Figure.Name.DEVICE_COMPUTE)
                            .toList();
            table(
                    set.getKey() + ": compute buffer by architecture",
                    compute,
                    AccuracyReport::architecture);
            table(set.getKey() + ": compute buffer by case", compute, AccuracyReport::situation);
        }
    }

    private void band(String name, List<MeasuredRun> runs) {
        var bands = runs.stream().map(run -> run.band(run.scenario().estimate())).toList();
        var widths = bands.stream().mapToDouble(BufferBand::width).sorted().toArray();
        out.printf(
                "%s: %d of %d totals are in their band, its median width is %.2f %%%n",
                name,
                bands.stream().filter(BufferBand::holds).count(),
                runs.size(),
                100 * widths[widths.length / 2]);
        if (runs.getFirst().backend().equals("cuda-stub") && runs.getFirst().isOnOneGpu()) {
            out.printf(
                    "%s: with what the driver keeps, on the cards that a load fits on, %.2f %%%n",
                    name, 100 * WholeBand.medianWidth(runs));
        }
    }

    private static List<Figure> figures(List<MeasuredRun> runs) {
        return runs.stream().flatMap(run -> Figure.of(run).stream()).toList();
    }

    private static String set(MeasuredRun run) {
        if (run.weights().size() > 1) {
            return run.backend() + ", several GPUs";
        }
        return run.backend() + (run.isOnOneGpu() ? ", all on one GPU" : ", partly on one GPU");
    }

    private static String architecture(Figure figure) {
        return figure.run().scenario().model().architecture().label();
    }

    private static String situation(Figure figure) {
        var scenario = figure.run().scenario();
        var cache = scenario.cache();
        boolean plain = cache.keyType() == KvType.F16 && cache.valueType() == KvType.F16;
        return "flash attention %s, %s, %s outputs"
                .formatted(
                        cache.flashAttention() == FlashAttention.OFF ? "off" : "on",
                        plain ? "f16" : "not f16",
                        scenario.batch().outputs() == Outputs.ALL ? "all" : "few");
    }

    private void table(String title, List<Figure> figures, Function<Figure, String> group) {
        out.printf("%n== %s%n", title);
        out.printf(
                "%-36s %6s %6s %6s | %% median    p90     max "
                        + "| MiB median     p90      max | signed %%%n",
                "", "rows", "exact", "<512 B");
        Map<String, List<Figure>> groups =
                figures.stream()
                        .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
        groups.forEach(this::row);
        row("ALL", figures);
    }

    private void row(String name, List<Figure> figures) {
        var shares =
                figures.stream().mapToDouble(f -> 100 * Math.abs(f.share())).sorted().toArray();
        var errors =
                figures.stream().mapToDouble(f -> Math.abs(f.error()) / MIB).sorted().toArray();
        int rows = figures.size();
        out.printf(
                "%-36s %6d %5.1f%% %5.1f%% | %8.2f %6.2f %7.2f "
                        + "| %10.2f %7.2f %8.2f | %5.1f %5.1f%n",
                name,
                rows,
                100.0 * figures.stream().filter(Figure::isExact).count() / rows,
                100.0 * figures.stream().filter(Figure::isClose).count() / rows,
                shares[rows / 2],
                shares[rows * 9 / 10],
                shares[rows - 1],
                errors[rows / 2],
                errors[rows * 9 / 10],
                errors[rows - 1],
                100 * figures.stream().mapToDouble(Figure::share).min().orElse(0),
                100 * figures.stream().mapToDouble(Figure::share).max().orElse(0));
    }
}
