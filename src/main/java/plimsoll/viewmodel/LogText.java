package plimsoll.viewmodel;

import java.util.List;
import java.util.Optional;
import plimsoll.advice.Change;

/// One load of a log, in words.
///
/// @param title the log and which of its loads this is
/// @param load what was loaded, and by what
/// @param failed whether it did not succeed
/// @param explanation what came of it and why
/// @param rows its buffers, estimated and measured
/// @param cures what would make it fit, the best first
/// @param notes what is not certain, a sentence each
public record LogText(
        String title,
        String load,
        boolean failed,
        String explanation,
        List<Row> rows,
        List<Cure> cures,
        List<String> notes) {
    public LogText {
        rows = List.copyOf(rows);
        cures = List.copyOf(cures);
        notes = List.copyOf(notes);
    }

    /// A buffer, in MiB.
    ///
    /// @param name which one, and where
    /// @param estimated as it was estimated
    /// @param measured as it was allocated
    /// @param difference the estimate less what was measured
    public record Row(String name, String estimated, String measured, String difference) {}

    /// Something to do about it.
    ///
    /// @param name what to do
    /// @param option how it is written where the program was started; empty where that differs
    /// @param effect what it does and costs
    /// @param change the same as a change of the plan, where it is one
    public record Cure(String name, String option, String effect, Optional<Change> change) {}
}
