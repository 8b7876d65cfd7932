package plimsoll.log;

/// Takes from a line what terminals, loggers and pasting have put around it.
final class Noise {
    private static final char ESCAPE = '\u001b';

    /// How many things may stand before a line: a quote mark, a service, a time, a level …
    private static final int LAYERS = 8;

    /// How far into a line a logger's own words reach.
    private static final int REACH = 100;

    private Noise() {}

    /// `line` without colours, and without blanks around it.
    static String plain(String line) {
        String text = line;
        if (line.indexOf(ESCAPE) >= 0 || line.indexOf("\u009b") >= 0) {
            text = withoutColours(line);
        }
        return text.strip();
    }

    private static String withoutColours(String line) {
        var out = new StringBuilder(line.length());
        int at = 0;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (c == ESCAPE || c == '\u009b') {
                at = sequenceEnd(line, at + 1);
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    /// Where an escape sequence ends: after its first letter.
    private static int sequenceEnd(String line, int from) {
        int at = from < line.length() && line.charAt(from) == '[' ? from + 1 : from;
        while (at < line.length() && !Character.isLetter(line.charAt(at)) && at < from + 16) {
            at++;
        }
        return Math.min(at + 1, line.length());
    }

    /// The line itself: without quote marks, names of services, times and levels before it.
    ///
    /// @param line with single blanks
    static String bare(String line) {
        String text = line;
        for (int i = 0; i < LAYERS; i++) {
            int cut = layer(text);
            if (cut <= 0) {
                return text;
            }
            text = text.substring(cut).stripLeading();
        }
        return text;
    }

    /// What a logger put into a JSON object, `{"log":"llama_context: n_ctx = 4096\n", …}`.
    static String unwrapped(String line) {
        int at = line.startsWith("{") ? line.indexOf("\"log\":\"") : -1;
        if (at < 0) {
            return line;
        }
        int from = at + "\"log\":\"".length();
        int end = line.indexOf("\",\"", from);
        String text = line.substring(from, end < 0 ? line.length() : end);
        return text.replace("\\n", "").replace("\\r", "").replace("\\\"", "\"").strip();
    }

    /// How many characters one thing before the line takes; 0 where there is none.
    private static int layer(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int word = Scan.wordEnd(text, 0);
        return switch (text.charAt(0)) {
            case '>' -> 1;
            case '[' -> bracketEnd(text);
            case '(' -> text.startsWith("pid=", word + 1) ? text.indexOf(')') + 1 : 0;
            default -> Math.max(unit(text), Math.max(service(text, word), time(text, word)));
        };
    }

    /// `[llama Info]: `, `[47161] `, `[NITRO]::Error: `.
    private static int bracketEnd(String text) {
        int close = text.indexOf(']');
        boolean word = close > 0 && close < REACH && close + 1 < text.length();
        if (!word) {
            return 0;
        }
        char next = text.charAt(close + 1);
        return next == ':' ? Scan.wordEnd(text, close) : next == ' ' ? close + 1 : 0;
    }

    /// `ollama-1  | `, as docker compose names its services.
    private static int service(String text, int word) {
        return text.startsWith(" | ", word) && isName(text, word) ? word + " | ".length() : 0;
    }

    private static boolean isName(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && "-_./".indexOf(c) < 0) {
                return false;
            }
        }
        return end > 0;
    }

    /// `Apr 24 16:01:36 host ollama[6888]: `, in whatever language the month is.
    private static int unit(String text) {
        int close = text.lastIndexOf("]: ", REACH);
        int open = close < 0 ? -1 : text.lastIndexOf('[', close);
        boolean process = open > 0 && Numbers.whole(text.substring(open + 1, close)).isPresent();
        return process && text.lastIndexOf(':', open) > 0 ? close + "]: ".length() : 0;
    }

    /// `2026-01-07T17:36:53.123Z`, `17:36:53`, `0.06.599.084 I`.
    private static int time(String text, int word) {
        int marks = 0;
        for (int i = 0; i < word; i++) {
            char c = text.charAt(i);
            if ("-:./,".indexOf(c) >= 0) {
                marks++;
            } else if (!Scan.isDigit(c) && "TZ+".indexOf(c) < 0) {
                return 0;
            }
        }
        if (marks < 2 || !Scan.isDigit(text.charAt(0))) {
            return 0;
        }
        return isLevel(text, word + 1) ? word + 2 : word;
    }

    /// One letter between blanks: D, I, W or E.
    private static boolean isLevel(String text, int at) {
        return at + 1 < text.length()
                && "DIWE".indexOf(text.charAt(at)) >= 0
                && text.charAt(at + 1) == ' ';
    }
}
