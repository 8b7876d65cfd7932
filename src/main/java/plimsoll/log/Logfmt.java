package plimsoll.log;

import java.util.LinkedHashMap;
import java.util.Map;

/// Names and values on one line: `level=INFO msg="kv cache" device=CUDA0 size="1.1 GiB"`.
final class Logfmt {
    /// More than any line has.
    private static final int MOST = 64;

    private Logfmt() {}

    /// The values of `line` by their names, without quotes; words without `=` are passed over.
    static Map<String, String> parse(String line) {
        var values = new LinkedHashMap<String, String>();
        int at = 0;
        while (at < line.length() && values.size() < MOST) {
            int start = Scan.skipBlanks(line, at);
            int equals = equals(line, start);
            if (equals == line.length() || Scan.isBlank(line.charAt(equals))) {
                at = equals + 1;
                continue;
            }
            int end = valueEnd(line, equals + 1);
            String value = line.substring(equals + 1, end);
            values.put(line.substring(start, equals), Scan.unquoted(value).replace("\\\"", "\""));
            at = end + 1;
        }
        return values;
    }

    /// Where the next `=` stands, or the blank that comes before it.
    private static int equals(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '=' && !Scan.isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int valueEnd(String line, int from) {
        if (from >= line.length() || line.charAt(from) != '"') {
            return Scan.wordEnd(line, from);
        }
        int at = from + 1;
        while (at < line.length() && line.charAt(at) != '"') {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, line.length());
    }
}
