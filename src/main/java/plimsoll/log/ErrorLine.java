package plimsoll.log;

/// A line that speaks of a failure.
///
/// @param symptom what kind of line it is
/// @param text the line, without what pasting put before it
/// @param posted the line as it was posted
public record ErrorLine(Symptom symptom, String text, String posted) {}
