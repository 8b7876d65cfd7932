package plimsoll.bench;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Runs every benchmark for some seconds and prints one table; or those whose names match the
/// expressions that it is given. The least and the median tell what a thing takes, whatever else
/// the machine does; the last percent tells what else it does.
public final class Benchmarks {
    /// What each should reach.
    private static final List<Target> TARGETS =
            List.of(
                    new Target("Estimates.dense", 5),
                    new Target("Estimates.hardest", 50),
                    new Target("Headers.plimsoll", 30),
                    new Target("Logs.tenMegabytes", 1000));

    /// A benchmark's target.
    ///
    /// @param name of its class and method
    /// @param most in its own unit
    private record Target(String name, double most) {}

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        print(results(args));
    }

    /// Those whose names match, or all.
    static Collection<RunResult> results(String... names) throws RunnerException {
        var options =
                new OptionsBuilder()
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(1))
                        .forks(1)
                        .jvmArgs("-Xmx2g", "--enable-native-access=ALL-UNNAMED")
                        .verbosity(VerboseMode.SILENT);
        for (String name : names.length > 0 ? names : new String[] {"plimsoll.bench"}) {
            options.include(name);
        }
        return new Runner(options.build()).run();
    }

    static void print(Collection<RunResult> results) {
        String row = "%-28s %10s %10s %10s  %-6s %s%n";
        System.out.printf(row, "benchmark", "least", "median", "99 %", "unit", "target");
        results.stream()
                .sorted(Comparator.comparing(Benchmarks::name))
                .forEach(result -> print(row, result));
    }

    private static void print(String row, RunResult result) {
        var times = result.getPrimaryResult().getStatistics();
        double median = times.getPercentile(50);
        String target =
                TARGETS.stream()
                        .filter(one -> one.name().equals(name(result)))
                        .findFirst()
                        .map(one -> words(one, median))
                        .orElse("");
        System.out.printf(
                row,
                name(result),
                "%.2f".formatted(times.getMin()),
                "%.2f".formatted(median),
                "%.2f".formatted(times.getPercentile(99)),
                result.getPrimaryResult().getScoreUnit(),
                target);
    }

    private static String words(Target target, double time) {
        String most = "≤ %.0f: ".formatted(target.most());
        return most + (time <= target.most() ? "reached" : "missed");
    }

    /// Its class and method.
    static String name(RunResult result) {
        return result.getParams().getBenchmark().replace("plimsoll.bench.", "");
    }
}
