package plimsoll.matrix;

import java.util.List;

/// The answer to a question.
///
/// @param question what was asked
/// @param cells row by row
public record Matrix(Question question, List<List<Cell>> cells) {
    public Matrix {
        cells = cells.stream().map(List::copyOf).toList();
    }

    /// The answer to `question`, worked out on every core.
    ///
    /// @throws java.util.concurrent.CancellationException if `watch` no longer wants it
    public static Matrix of(Question question, Watch watch) {
        return Solver.all(List.of(question), watch).getFirst();
    }
}
