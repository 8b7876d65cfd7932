package plimsoll.view;

import java.util.List;
import plimsoll.core.Tokens;
import plimsoll.matrix.Matrix;
import plimsoll.viewmodel.MatrixLine;

/// All that a slide of a matrix says.
///
/// @param title the message, one sentence
/// @param subtitle every assumption behind the figures
/// @param source where they come from
/// @param picture the matrix
/// @param size how large
/// @param theme how coloured
public record MatrixSlide(
        String title,
        String subtitle,
        String source,
        Picture picture,
        Slide.Size size,
        Theme theme) {

    /// A matrix as it is looked at.
    ///
    /// @param matrix what was found out
    /// @param lines its rows as they are filtered and sorted
    /// @param target the context that cells are coloured for
    public record Picture(Matrix matrix, List<MatrixLine> lines, Tokens target) {
        public Picture {
            lines = List.copyOf(lines);
        }
    }
}
