package plimsoll.viewmodel;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.core.Estimate;
import plimsoll.core.Fit;
import plimsoll.core.Forecast;
import plimsoll.core.Part;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

/// A curve as a table for a chat, a forum or a note: Markdown, which reads as it is.
public final class CurveTable {
    /// Rounds of doubling that a table shows.
    private static final int ROWS = 6;

    private CurveTable() {}

    /// The title, a table for each scenario, all assumptions, and where the figures come from.
    public static String markdown(String title, Outlook outlook) {
        return "**"
                + onOneLine(title)
                + "**\n\n"
                + tables(outlook)
                + onOneLine(SlideText.subtitle(outlook))
                + ".\n"
                + SlideText.source(outlook.shown().scenario())
                + ".\n";
    }

    private static String tables(Outlook outlook) {
        var shown = outlook.shown();
        return outlook.other()
                .map(
                        other -> {
                            var names = Contrast.of(other.scenario(), shown.scenario());
                            return named(names.one(), other) + named(names.two(), shown);
                        })
                .orElseGet(() -> table(shown));
    }

    private static String named(String name, Forecast forecast) {
        return onOneLine(name) + "\n\n" + table(forecast);
    }

    private static String table(Forecast forecast) {
        return head(forecast)
                + "|--:".repeat(Part.all().size() + 2)
                + "|:--|\n"
                + contexts(forecast)
                        .map(tokens -> row(forecast, tokens))
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String head(Forecast forecast) {
        var capacity = Words.of("table.of", Wording.gib(forecast.estimate().capacity()));
        return Stream.of(
                        List.of(Words.of("table.context")),
                        Part.all().stream().map(PartText::name).toList(),
                        List.of(Wording.unit().label(), capacity))
                .flatMap(List::stream)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /// Round lengths up to the end of the curve; the one looked at, and the largest that fits.
    private static Stream<Tokens> contexts(Forecast forecast) {
        int longest = forecast.curve().longest().count();
        int round = Integer.highestOneBit(Math.max(1, longest));
        var doubling = IntStream.range(0, ROWS).map(i -> round >> i).mapToObj(Tokens::new);
        var special = Stream.of(forecast.estimate().context(), forecast.largest());
        return Stream.concat(doubling, special)
                .filter(tokens -> tokens.count() > 0 && tokens.count() <= longest)
                .sorted()
                .distinct();
    }

    private static String row(Forecast forecast, Tokens tokens) {
        var estimate = forecast.scenario().withContext(tokens).estimate();
        var use = estimate.onDevices();
        return Stream.of(
                        List.of(Wording.tokens(tokens)),
                        Part.all().stream().map(part -> Wording.gibNumber(use.of(part))).toList(),
                        List.of(Wording.gibNumber(use.total()), verdict(estimate, forecast)))
                .flatMap(List::stream)
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String verdict(Estimate estimate, Forecast forecast) {
        String largest =
                estimate.scenario().context().equals(forecast.largest())
                        ? ", " + Words.of("table.largest")
                        : "";
        return switch (estimate.fit()) {
            case Fit.Fits(var spare) -> Words.of("table.spare", Wording.gib(spare)) + largest;
            case Fit.Tight(var spare) -> Words.of("table.tight", Wording.gib(spare)) + largest;
            case Fit.TooBig(var missing) -> Beyond.of(estimate).missing(Wording.gib(missing));
        };
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " ").replace("|", "\\|");
    }
}
