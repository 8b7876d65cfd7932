package plimsoll.viewmodel;

import java.util.List;
import java.util.stream.Stream;
import plimsoll.core.Bytes;
import plimsoll.core.Forecast;
import plimsoll.core.Part;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

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
        String memory = Wording.gib(new Bytes(Math.abs(freed)));
        return switch (Long.signum(freed)) {
            case 0 -> reach(one, two, Words.of("comparison.same", name));
            case 1 -> reach(one, two, Words.of("comparison.frees", name, memory));
            default -> reach(one, two, Words.of("comparison.takes", name, memory));
        };
    }

    /// @param memory what changes of the memory
    private static String reach(Forecast one, Forecast two, String memory) {
        Tokens from = one.largest();
        Tokens to = two.largest();
        if (from.equals(to)) {
            return Words.of("comparison.stays", memory, Wording.tokens(from));
        }
        if (from.count() == 0 || to.count() == 0) {
            return Words.of("comparison.moves", memory, Wording.tokens(from), Wording.tokens(to));
        }
        return Words.of(
                "comparison.movesBy",
                memory,
                Wording.tokens(from),
                Wording.tokens(to),
                Wording.factor((double) to.count() / from.count()));
    }

    private static List<Row> rows(Forecast one, Forecast two) {
        Stream<Row> parts =
                Part.all().stream()
                        .map(
                                part ->
                                        row(
                                                PartText.name(part),
                                                one.estimate().onDevices().of(part),
                                                two.estimate().onDevices().of(part)));
        Row total = row(Words.of("comparison.total"), new Bytes(total(one)), new Bytes(total(two)));
        Row context =
                new Row(
                        Words.of("comparison.largest"),
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
