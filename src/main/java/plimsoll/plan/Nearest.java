package plimsoll.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which known names someone may have meant.
public final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /// The `count` names nearest to `wanted`, the nearest first.
    public static List<String> names(String wanted, Collection<String> known, int count) {
        String start = folded(wanted.substring(0, Math.min(LONGEST, wanted.length())));
        return known.stream()
                .sorted(Comparator.comparingInt(name -> distance(start, folded(name))))
                .limit(count)
                .toList();
    }

    /// Levenshtein's distance: letters to insert, delete or replace.
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            step(row, from.charAt(i - 1), to);
        }
        return row[to.length()];
    }

    /// Turns the distances of a prefix into those of the prefix and `next`.
    private static void step(int[] row, char next, String to) {
        int diagonal = row[0]++;
        for (int j = 1; j < row.length; j++) {
            int replaced = diagonal + (next == to.charAt(j - 1) ? 0 : 1);
            diagonal = row[j];
            row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
        }
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }
}
