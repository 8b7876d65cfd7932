package plimsoll.log;

/// A line that speaks of a failure.
///
/// @param symptom what kind of line it is
/// @param text the line, without what pasting put before it
public record ErrorLine(Symptom symptom, String text) {}
