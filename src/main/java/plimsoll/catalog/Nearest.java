package plimsoll.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which of many names somebody may have meant.
public final class Nearest {
    private static final int LONGEST = 100;

    private Nearest() {}

    /// The three names most like `wanted`, best first. A letter to add or drop counts as much as
    /// eight that are left out before or after.
    public static List<String> of(Collection<String> names, String wanted) {
        String letters = letters(wanted);
        record Candidate(String name, int unlikeness) {}
        return names.stream()
                .map(name -> new Candidate(name, unlikeness(letters, letters(name))))
                .sorted(
                        Comparator.comparingInt(Candidate::unlikeness)
                                .thenComparingInt(candidate -> candidate.name().length())
                                .thenComparing(Candidate::name))
                .limit(3)
                .map(Candidate::name)
                .toList();
    }

    private static int unlikeness(String wanted, String name) {
        return 4 * distance(wanted, name) + Math.max(0, name.length() - wanted.length()) / 2;
    }

    /// Letters and digits alone, so that `RTX 4070 Ti` and `rtx-4070-ti` are the same.
    static String letters(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(Math.min(lower.length(), LONGEST));
        for (int i = 0; i < lower.length() && letters.length() < LONGEST; i++) {
            if (Character.isLetterOrDigit(lower.charAt(i))) {
                letters.append(lower.charAt(i));
            }
        }
        return letters.toString();
    }

    /// The fewest letters to add and drop to make `wanted` a part of `text`: Sellers' recurrence,
    /// where a part may begin and end anywhere. A letter that differs is dropped and added.
    static int distance(String wanted, String text) {
        int[] column = new int[text.length() + 1];
        for (int i = 1; i <= wanted.length(); i++) {
            int diagonal = column[0];
            column[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                int change = wanted.charAt(i - 1) == text.charAt(j - 1) ? 0 : 2;
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
