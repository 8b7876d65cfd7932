package plimsoll.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which of many ids somebody may have meant.
final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {}

    /// The three ids most like `wanted`, best first; the shorter first of those that are equally
    /// like it.
    static List<String> of(List<String> ids, String wanted) {
        String letters = letters(wanted);
        record Candidate(String id, int distance) {}
        return ids.stream()
                .map(id -> new Candidate(id, distance(letters, letters(id))))
                .sorted(
                        Comparator.comparingInt(Candidate::distance)
                                .thenComparingInt(candidate -> candidate.id().length())
                                .thenComparing(Candidate::id))
                .limit(3)
                .map(Candidate::id)
                .toList();
    }

    /// Letters and digits alone, so that `RTX 4070 Ti` and `rtx-4070-ti` are the same.
    static String letters(String text) {
        var letters = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() && letters.length() < LONGEST; i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                letters.append(lower.charAt(i));
            }
        }
        return letters.toString();
    }

    /// The fewest letters to change, add or drop to make `wanted` a part of `text`: Sellers'
    /// recurrence, where a part may begin and end anywhere.
    static int distance(String wanted, String text) {
        int[] column = new int[text.length() + 1];
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = column[0];
            column[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int change = wanted.charAt(i - 1) == text.charAt(j - 1) ? 0 : 1;
                int best = Math.min(column[j], column[j - 1]) + 1;
                int next = Math.min(best, diagonal + change);
                diagonal = column[j];
                column[j] = next;
            }
        }
        int least = wanted.length();
        for (int distance : column) {
            least = Math.min(least, distance);
        }
        return least;
    }
}
