package plimsoll.viewmodel;

import java.util.List;
import java.util.Locale;
import plimsoll.matrix.Cell;
import plimsoll.matrix.Matrix;
import plimsoll.matrix.Row;

/// One row of a matrix as it is shown.
///
/// @param row what it is about
/// @param note what sets it apart
/// @param size by what notes are sorted
/// @param cells what was found out, column by column
public record MatrixLine(Row row, String note, long size, List<Cell> cells) {
    public MatrixLine {
        cells = List.copyOf(cells);
    }

    /// The row of `matrix` with that number.
    static MatrixLine of(Matrix matrix, int number) {
        var question = matrix.question();
        Row row = question.rows().get(number);
        var scenario = question.of(row);
        long size =
                MatrixWords.ofGpus(question)
                        ? scenario.rig().first().memory().count()
                        : scenario.weights().size().count();
        return new MatrixLine(
                row, MatrixWords.note(question, row), size, matrix.cells().get(number));
    }

    public String name() {
        return row.name();
    }

    /// Whether it has every word of `filter`.
    boolean matches(String filter) {
        String text = String.join(" ", name(), row.id(), plain(note)).toLowerCase(Locale.ROOT);
        return List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .allMatch(text::contains);
    }

    /// With spaces as they are typed, and without those between thousands.
    private static String plain(String words) {
        return words.replaceAll("(?<=\\d)\u00a0(?=\\d)", "").replace('\u00a0', ' ');
    }
}
