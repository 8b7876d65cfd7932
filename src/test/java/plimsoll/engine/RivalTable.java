package plimsoll.engine;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import plimsoll.core.KvType;
import plimsoll.core.Scenario;
import plimsoll.rivals.Rival;

/// Prints how far totals of a GPU are off, ours and by the formulas of others, as rows of Markdown:
/// median and 90th percentile in MiB, over CUDA runs with all layers on one GPU.
final class RivalTable {
    private static final double MIB = 1 << 20;

    private final PrintStream out;

    RivalTable(PrintStream out) {
        this.out = out;
    }

    void print(List<MeasuredRun> runs) {
        var alike =
                runs.stream()
                        .filter(run -> run.backend().equals("cuda-stub") && run.isOnOneGpu())
                        .toList();
        Predicate<MeasuredRun> plain =
                run ->
                        run.scenario().cache().keyType().equals(KvType.F16)
                                && run.scenario().cache().valueType().equals(KvType.F16);
        var f16 = alike.stream().filter(plain).toList();
        var other = alike.stream().filter(plain.negate()).toList();
        out.printf(
                "| MiB off, median / p90 | all %,d runs | f16 cache, %,d | other caches, %,d |%n",
                alike.size(), f16.size(), other.size());
        out.println("|---|---|---|---|");
        row("**Plimsoll**", RivalTable::ours, List.of(alike, f16, other));
        for (var rival : Rival.ALL) {
            row(rival.name(), rival::bytes, List.of(alike, f16, other));
        }
        out.println();
    }

    private static double ours(Scenario scenario) {
        var use = scenario.estimate().onDevices();
        return use.total().less(use.runtime()).count();
    }

    private void row(
            String name, ToDoubleFunction<Scenario> formula, List<List<MeasuredRun>> columns) {
        var cells = new StringBuilder("| " + name + " |");
        for (var runs : columns) {
            var errors =
                    runs.stream()
                            .mapToDouble(run -> error(run, formula.applyAsDouble(run.scenario())))
                            .sorted()
                            .toArray();
            cells.append(
                    " %,.0f / %,.0f |"
                            .formatted(errors[errors.length / 2], errors[errors.length * 9 / 10]));
        }
        out.println(cells);
    }

    private static double error(MeasuredRun run, double estimated) {
        long measured =
                run.weights().getFirst() + run.caches().getFirst() + run.compute().getFirst();
        return Math.abs(estimated - measured) / MIB;
    }
}
