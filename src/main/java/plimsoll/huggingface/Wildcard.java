package plimsoll.huggingface;

import java.util.regex.Pattern;

/// Names of modules as quantizers write them: whole, with stars, or as regular expressions.
///
/// None of them is run as an expression, for a stranger wrote it. What it says literally must
/// occur, piece after piece.
final class Wildcard {
    private static final Pattern BETWEEN = Pattern.compile("(?:\\\\.|[^A-Za-z0-9_.])+");
    private static final String EXPRESSION = "re:";
    private static final int LONGEST = 256;

    private Wildcard() {}

    /// Whether `pattern` means `module`, `layers.3.self_attn.q_proj`, or what it is a part of.
    static boolean fits(String pattern, String module) {
        String literal = pattern.startsWith(EXPRESSION) ? pattern.substring(3) : pattern;
        if (literal.length() > LONGEST) {
            return false;
        }
        int from = 0;
        boolean any = false;
        for (String piece : BETWEEN.split(plain(literal), -1)) {
            String words = trimmed(piece);
            if (words.isEmpty()) {
                continue;
            }
            int at = module.indexOf(words, from);
            if (at < 0) {
                return false;
            }
            from = at + words.length();
            any = true;
        }
        return any && endsWord(module, from);
    }

    /// Without what the module is inside of, which differs from model to model.
    private static String plain(String pattern) {
        String inner = pattern;
        for (String outside : new String[] {"language_model.", "model."}) {
            inner = inner.startsWith(outside) ? inner.substring(outside.length()) : inner;
        }
        return inner;
    }

    private static String trimmed(String piece) {
        int begin = 0;
        int end = piece.length();
        while (begin < end && piece.charAt(begin) == '.') {
            begin++;
        }
        while (end > begin && piece.charAt(end - 1) == '.') {
            end--;
        }
        return piece.substring(begin, end);
    }

    /// `gate` is not the begin of `gate_proj`.
    private static boolean endsWord(String module, int end) {
        return end == module.length() || module.charAt(end) == '.';
    }
}
