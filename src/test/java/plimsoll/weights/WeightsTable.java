package plimsoll.weights;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plimsoll.core.FileType;

/// Prints how far our rule for the types of tensors is from every published file in the catalog;
/// run by `mvn -q test-compile exec:exec@weights-table`.
public final class WeightsTable {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private WeightsTable() {}

    public static void main(String[] args) {
        var errors = SizeError.all().toList();
        var table = new WeightsTable();
        table.rows(errors);
        table.summary(errors);
    }

    private void rows(List<SizeError> errors) {
        line("%-24s %-8s %15s %15s %9s  %s", "model", "type", "published", "tensors", "error", "");
        for (SizeError error : errors) {
            line(
                    "%-24s %-8s %15d %15d %+8.2f%%  %s%s",
                    error.model().id(),
                    error.file().type(),
                    error.file().size().count(),
                    error.tensors().count(),
                    error.percent(),
                    error.file().unusual() ? "unusual size; " : "",
                    error.file().source());
        }
    }

    private void summary(List<SizeError> errors) {
        var byType =
                errors.stream()
                        .filter(error -> !error.file().unusual())
                        .collect(
                                Collectors.groupingBy(
                                        error -> error.file().type(),
                                        TreeMap::new,
                                        Collectors.toList()));
        line("%n%-8s %5s %9s %9s %9s %9s", "type", "files", "median", "lowest", "highest", "> 2 %");
        byType.forEach(this::summary);
        long near = byType.values().stream().flatMap(List::stream).filter(this::isNear).count();
        long all = byType.values().stream().mapToLong(List::size).sum();
        line("%nwithin 2 %%: %d of %d files of usual size", near, all);
    }

    private void summary(FileType type, List<SizeError> errors) {
        var sorted =
                errors.stream().sorted(Comparator.comparingDouble(SizeError::percent)).toList();
        line(
                "%-8s %5d %+8.2f%% %+8.2f%% %+8.2f%% %9d",
                type,
                sorted.size(),
                sorted.get(sorted.size() / 2).percent(),
                sorted.getFirst().percent(),
                sorted.getLast().percent(),
                sorted.stream().filter(error -> !isNear(error)).count());
    }

    private boolean isNear(SizeError error) {
        return error.isWithin(2);
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
