package plimsoll.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Finds which of many words a line has, in one pass over the line.
///
/// Source: A. V. Aho, M. J. Corasick, Efficient string matching, CACM 18 (1975), algorithms 1–4.
final class Finder {
    /// Words and what is looked at of a line are ASCII; any other character ends every word.
    private static final int LETTERS = 128;

    private final List<int[]> next = new ArrayList<>();
    private final List<BitSet> ends = new ArrayList<>();

    /// By state and letter, the next state.
    private final int[] table;

    /// By state, the words that end there.
    private final BitSet[] found;

    Finder(List<String> words) {
        newState();
        for (int i = 0; i < words.size(); i++) {
            add(words.get(i), i);
        }
        link();
        table = next.stream().flatMapToInt(Arrays::stream).toArray();
        found = ends.toArray(BitSet[]::new);
    }

    private int newState() {
        int[] none = new int[LETTERS];
        Arrays.fill(none, -1);
        next.add(none);
        ends.add(new BitSet());
        return next.size() - 1;
    }

    private void add(String word, int index) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int[] row = next.get(state);
            char c = word.charAt(i);
            if (row[c] < 0) {
                row[c] = newState();
            }
            state = row[c];
        }
        ends.get(state).set(index);
    }

    /// Where a word breaks off, goes on with the longest end of it that begins another.
    private void link() {
        var back = new int[next.size()];
        var queue = new ArrayDeque<Integer>();
        queue.add(0);
        while (!queue.isEmpty()) {
            int state = queue.remove();
            int[] row = next.get(state);
            for (int c = 0; c < LETTERS; c++) {
                int other = state == 0 ? 0 : next.get(back[state])[c];
                if (row[c] < 0) {
                    row[c] = other;
                } else {
                    back[row[c]] = other;
                    ends.get(row[c]).or(ends.get(other));
                    queue.add(row[c]);
                }
            }
        }
    }

    /// The indices of the words that `line` has.
    BitSet in(String line) {
        var words = new BitSet();
        int state = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            state = c < LETTERS ? table[state * LETTERS + c] : 0;
            if (!found[state].isEmpty()) {
                words.or(found[state]);
            }
        }
        return words;
    }
}
