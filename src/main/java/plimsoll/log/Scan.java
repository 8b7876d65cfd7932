package plimsoll.log;

/// Finds where words and numbers begin and end.
final class Scan {
    private Scan() {}

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    static int wordEnd(String line, int from) {
        int at = from;
        while (at < line.length() && !isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Where the word ends that begins at `from`: before a blank, or before `next` if it is sooner.
    static int wordEnd(String line, int from, String next) {
        int blank = wordEnd(line, from);
        int end = next.isEmpty() ? -1 : line.indexOf(next, from);
        return end >= 0 && end < blank ? end : blank;
    }

    /// Where the word begins that ends before `end`.
    static int wordStart(String line, int end) {
        int at = end;
        while (at > 0 && !isBlank(line.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /// Where the number ends that begins at `from`: digits, a point, a sign before them.
    static int numberEnd(String line, int from) {
        int at = from;
        while (at < line.length() && isNumeric(line.charAt(at), at == from)) {
            at++;
        }
        return at > from && line.charAt(at - 1) == '.' ? at - 1 : at;
    }

    private static boolean isNumeric(char c, boolean first) {
        return isDigit(c) || (first ? c == '-' : c == '.');
    }

    /// `line` with every run of blanks as one blank, and none at its ends.
    static String single(String line) {
        String bare = line.strip();
        if (!bare.contains("  ") && bare.indexOf('\t') < 0) {
            return bare;
        }
        var out = new StringBuilder(bare.length());
        boolean blank = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (!isBlank(c)) {
                out.append(c);
            } else if (!blank) {
                out.append(' ');
            }
            blank = isBlank(c);
        }
        return out.toString();
    }

    /// What stands in `text` after its last slash or backslash: a file without its folder.
    static String fileName(String text) {
        return text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    }

    /// `text` without quotes around it.
    static String unquoted(String text) {
        boolean quoted =
                text.length() >= 2
                        && "\"'".indexOf(text.charAt(0)) >= 0
                        && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
