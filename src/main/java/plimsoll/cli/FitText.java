package plimsoll.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.matrix.Cell;
import plimsoll.matrix.Column;
import plimsoll.matrix.Matrix;
import plimsoll.matrix.Row;
import plimsoll.viewmodel.MatrixWords;

/// Matrices as tables for people.
final class FitText {
    private FitText() {}

    static List<String> lines(List<Matrix> matrices) {
        var lines = new ArrayList<String>();
        for (Matrix matrix : matrices) {
            lines.add(MatrixWords.subject(matrix.question()));
            lines.add("");
            lines.addAll(table(matrix).lines());
            lines.add("");
        }
        lines.add(MatrixWords.meaning());
        refusals(matrices).forEach(reason -> lines.add(MatrixWords.NOTHING + ": " + reason));
        return lines.stream().map(Plain::text).toList();
    }

    private static Table table(Matrix matrix) {
        var question = matrix.question();
        var rows = new ArrayList<List<String>>();
        rows.add(
                Stream.concat(
                                MatrixWords.ofGpus(question)
                                        ? Stream.of("GPU", "MEMORY")
                                        : Stream.of("MODEL", "WEIGHTS"),
                                question.columns().stream().map(Column::label))
                        .toList());
        for (int i = 0; i < matrix.cells().size(); i++) {
            Row row = question.rows().get(i);
            rows.add(
                    Stream.concat(
                                    Stream.of(row.name(), MatrixWords.note(question, row)),
                                    matrix.cells().get(i).stream().map(MatrixWords::of))
                            .toList());
        }
        return new Table(rows, numbers(question.columns().size()));
    }

    /// All columns but the names.
    private static List<Integer> numbers(int columns) {
        return IntStream.rangeClosed(1, columns + 1).boxed().toList();
    }

    private static List<String> refusals(List<Matrix> matrices) {
        return matrices.stream()
                .flatMap(matrix -> matrix.cells().stream())
                .flatMap(List::stream)
                .filter(Cell.Refused.class::isInstance)
                .map(cell -> ((Cell.Refused) cell).refusal().reason())
                .distinct()
                .toList();
    }
}
