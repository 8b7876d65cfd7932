package plimsoll.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import plimsoll.words.Language;

/// Whether what is said in English is said in Polish as well.
public final class Translation {
    private static final Pattern ENGLISH =
            Pattern.compile(
                    "\\b(the|of|and|tokens|with|is|are|not|does|which|for|than|from)\\b",
                    Pattern.CASE_INSENSITIVE);

    /// Thousands are parted by spaces, and a decimal part by a comma or a point.
    private static final Pattern FIGURE = Pattern.compile("\\d+([.,]\\d+)?");

    private static final Pattern PARTED = Pattern.compile("(?<=\\d)\u00a0(?=\\d)");

    /// Words that both languages have, beside names, units, options and formats of numbers.
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\d_.-])\\p{L}\\p{Ll}{3,}");

    private static final List<String> SHARED = List.of("batch", "host", "model", "rope", "slot");

    private Translation() {}

    /// @param names what is called the same in both, the longest first
    /// @throws AssertionError if what `said` gives is left in English, or lacks a figure
    public static void check(List<String> names, Supplier<List<String>> said) {
        List<String> english = Speaking.in(Language.ENGLISH, said);
        List<String> polish = Speaking.in(Speaking.POLISH, said);
        if (english.size() != polish.size()) {
            throw new AssertionError(english + "\n" + polish);
        }
        for (int i = 0; i < english.size(); i++) {
            check(without(english.get(i), names), without(polish.get(i), names));
        }
    }

    /// What `said` gives in English, where it is said in Polish as well.
    ///
    /// @throws AssertionError as [#check(List, Supplier)]
    public static String checked(Supplier<String> said, String... names) {
        check(List.of(names), () -> List.of(said.get()));
        return Speaking.in(Language.ENGLISH, said);
    }

    private static String without(String text, List<String> names) {
        String rest = text;
        for (String name : names) {
            rest = rest.replace(name, "");
        }
        return rest;
    }

    private static void check(String english, String polish) {
        String both = english + "\n" + polish;
        if (ENGLISH.matcher(polish).find()) {
            throw new AssertionError("English is left: " + both);
        }
        if (english.equals(polish) && hasWords(english)) {
            throw new AssertionError("not said in Polish: " + both);
        }
        var figures = new ArrayList<>(figures(polish));
        if (!figures(english).stream().allMatch(figures::remove)) {
            throw new AssertionError("a figure is missing: " + both);
        }
    }

    private static boolean hasWords(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(w -> !SHARED.contains(w));
    }

    private static List<String> figures(String text) {
        return FIGURE.matcher(PARTED.matcher(text).replaceAll(""))
                .results()
                .map(match -> match.group().replace(',', '.'))
                .toList();
    }
}
