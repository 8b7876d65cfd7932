package plimsoll.gguf;

/// Words from a file of a stranger, fit for a line that people read. A terminal would obey the
/// control characters among them.
final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    /// `text` on one line.
    static String line(String text) {
        return text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /// `text` on one line, and not too long for a name.
    static String name(String text) {
        String line = line(text).strip();
        boolean fits = line.codePointCount(0, line.length()) <= LONGEST;
        return fits ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
