package plimsoll.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import plimsoll.core.Bytes;

/// The fixed words of a line and the gaps between them: `{w} KV buffer size = {#} MiB`.
///
/// `{#}` is a number, `{w}` a word without blanks, `{}` any text up to the fixed words that follow.
/// The line may have anything before and after, and runs of blanks in it count as one. A line is
/// scanned from left to right, so no line can take long, whatever is in it.
final class Template {
    /// How often a line is tried from another place.
    private static final int TRIES = 16;

    private enum Gap {
        NUMBER,
        WORD,
        TEXT
    }

    private final List<Gap> gaps = new ArrayList<>();

    /// The fixed words before, between and after the gaps; one more than there are gaps.
    private final List<String> words = new ArrayList<>();

    Template(String pattern) {
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            words.add(pattern.substring(from, open));
            gaps.add(gap(pattern.substring(open + 1, close)));
            from = close + 1;
        }
        words.add(pattern.substring(from));
        if (words.getFirst().isEmpty() && (gaps.size() < 1 || gaps.getFirst() != Gap.WORD)) {
            throw new IllegalArgumentException("begins with neither words nor {w}: " + pattern);
        }
    }

    private static Gap gap(String kind) {
        return switch (kind) {
            case "#" -> Gap.NUMBER;
            case "w" -> Gap.WORD;
            case "" -> Gap.TEXT;
            default -> throw new IllegalArgumentException("unknown gap: " + kind);
        };
    }

    /// The longest of the fixed words; a line without them does not match.
    String longestWords() {
        return words.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
    }

    /// What `line` has in the gaps, if it has the fixed words.
    Optional<Match> match(String line) {
        boolean leadingWord = words.getFirst().isEmpty();
        String anchor = words.get(leadingWord ? 1 : 0);
        int at = line.indexOf(anchor);
        if (at < 0) {
            return Optional.empty();
        }
        var trial = new Trial();
        while (at >= 0 && trial.mayGoOn()) {
            trial.values.clear();
            if ((!leadingWord || trial.wordBefore(line, at))
                    && fill(line, at + anchor.length(), trial)) {
                return Optional.of(new Match(trial.values));
            }
            at = line.indexOf(anchor, at + 1);
        }
        return Optional.empty();
    }

    /// Fills the gaps that are left from `at` on; a text is made longer until the rest matches.
    private boolean fill(String line, int at, Trial trial) {
        int gap = trial.values.size();
        if (gap == gaps.size()) {
            return true;
        }
        int from = Scan.skipBlanks(line, at);
        int end = end(line, from, gap, from);
        while (end >= 0) {
            trial.values.add(line.substring(from, end).strip());
            if (fill(line, end + words.get(gap + 1).length(), trial)) {
                return true;
            }
            trial.values.subList(gap, trial.values.size()).clear();
            end = gaps.get(gap) == Gap.TEXT && trial.mayGoOn() ? end(line, from, gap, end + 1) : -1;
        }
        return false;
    }

    /// Where a gap that begins at `from` ends, no sooner than `soonest`, or -1 where it does not.
    private int end(String line, int from, int gap, int soonest) {
        String next = words.get(gap + 1);
        if (gaps.get(gap) == Gap.TEXT) {
            return next.isEmpty() ? line.length() : line.indexOf(next, soonest);
        }
        int end =
                gaps.get(gap) == Gap.NUMBER
                        ? Scan.numberEnd(line, from)
                        : Scan.wordEnd(line, from, next);
        return end > from && line.startsWith(next, end) ? end : -1;
    }

    /// One attempt at a line: what it has in the gaps so far, and how often it may be tried still.
    private static final class Trial {
        private final List<String> values = new ArrayList<>();
        private int tries = TRIES;

        boolean mayGoOn() {
            tries--;
            return tries >= 0;
        }

        boolean wordBefore(String line, int end) {
            int start = Scan.wordStart(line, end);
            values.add(line.substring(start, end));
            return start < end;
        }
    }

    /// What a line has in the gaps of a template.
    record Match(List<String> values) {
        String text(int gap) {
            return values.get(gap);
        }

        /// A number that fits a whole one; 0 where it has too many digits to be true.
        int whole(int gap) {
            OptionalLong number = Numbers.whole(text(gap));
            return (int) Math.min(number.orElse(0), Integer.MAX_VALUE);
        }

        /// A number of mebibytes.
        Bytes mib(int gap) {
            return Amounts.ofMiB(Numbers.decimal(text(gap)).orElse(0)).orElse(Bytes.ZERO);
        }

        /// A number of bytes.
        Bytes bytes(int gap) {
            return new Bytes(Math.max(0, Numbers.whole(text(gap)).orElse(0)));
        }
    }
}
