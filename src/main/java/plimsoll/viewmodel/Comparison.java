package plimsoll.viewmodel;

import java.util.List;
import java.util.stream.Stream;
import plimsoll.core.Bytes;
import plimsoll.core.Forecast;
import plimsoll.core.Part;
import plimsoll.core.Tokens;

/// Two scenarios held against each other, in words.
///
/// @param conclusion what changing the first into the second does, a sentence
/// @param better whether it helps
/// @param rows the differences, one a part
public record Comparison(String conclusion, boolean better, List<Row> rows) {
    /// One line of the table of differences.
    ///
    /// @param name what is compared
    /// @param one the first's figure
    /// @param two the second's
    /// @param difference the second's less the first's
    public record Row(String name, String one, String two, String difference) {}

    /// What changing `one` into `two` does.
    public static Comparison of(Forecast one, Forecast two) {
        long freed = total(one) - total(two);
        return new Comparison(conclusion(one, two, freed), freed >= 0, rows(one, two));
    }

    private static String conclusion(Forecast one, Forecast two, long freed) {
        String name = Contrast.of(one.scenario(), two.scenario()).two();
        String memory =
                freed == 0
                        ? "%s takes the same memory".formatted(name)
                        : "%s %s %s"
                                        .formatted(
                                                name,
                                                freed > 0 ? "frees" : "takes",
                                                Wording.gib(new Bytes(Math.abs(freed))))
                                + (freed > 0 ? "" : " more");
        return memory + reach(one.largest(), two.largest());
    }

    private static String reach(Tokens one, Tokens two) {
        if (one.equals(two)) {
            return "; the largest context stays " + Wording.tokens(one) + " tokens";
        }
        String factor =
                one.count() == 0 || two.count() == 0
                        ? ""
                        : " (%s)".formatted(Wording.factor((double) two.count() / one.count()));
        return " and moves the largest context from %s to %s tokens%s"
                .formatted(Wording.tokens(one), Wording.tokens(two), factor);
    }

    private static List<Row> rows(Forecast one, Forecast two) {
        Stream<Row> parts =
                Part.all().stream()
                        .map(
                                part ->
                                        row(
                                                Wording.part(part),
                                                one.estimate().onDevices().of(part),
                                                two.estimate().onDevices().of(part)));
        Row total = row("Total", new Bytes(total(one)), new Bytes(total(two)));
        Row context =
                new Row(
                        "Largest context",
                        Wording.tokens(one.largest()),
                        Wording.tokens(two.largest()),
                        Wording.signed(two.largest().count() - one.largest().count()));
        return Stream.concat(parts, Stream.of(total, context)).toList();
    }

    private static Row row(String name, Bytes one, Bytes two) {
        return new Row(
                name,
                Wording.gibNumber(one),
                Wording.gibNumber(two),
                Wording.signedGib(two.count() - one.count()));
    }

    private static long total(Forecast forecast) {
        return forecast.estimate().onDevices().total().count();
    }
}
