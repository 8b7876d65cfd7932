package plimsoll.log;

import java.util.List;

/// Everything that was found in one log or paste.
///
/// @param loads in the order of the log
/// @param lines how many lines were read
/// @param left how many more loads there were than are kept
public record LogFile(List<Load> loads, long lines, int left) {
    public LogFile {
        loads = List.copyOf(loads);
    }
}
