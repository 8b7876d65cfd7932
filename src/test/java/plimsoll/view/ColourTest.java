package plimsoll.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.support.Shade.Eyes;
import plimsoll.support.Shade;

/// The colours of every look are read and told apart, by any eyes and in grey.
class ColourTest {
    /// Words and what they stand on.
    private static final List<String> WORDS =
            List.of(
                    "ink page",
                    "ink card",
                    "ink well",
                    "ink ok-wash",
                    "ink tight-wash",
                    "ink bad-wash",
                    "muted page",
                    "muted card",
                    "muted well",
                    "paper ink",
                    "accent card",
                    "accent well",
                    "ok card",
                    "ok well",
                    "bad card",
                    "on-accent accent",
                    "on-bad bad",
                    "on-weights weights",
                    "on-runtime runtime",
                    "on-activations activations",
                    "on-kv-cache kv-cache");

    /// What is drawn and must be seen, and its ground. High contrast draws edges around areas.
    private static final List<String> SIGNS =
            List.of(
                    "ok card",
                    "tight card",
                    "bad card",
                    "ok well",
                    "tight well",
                    "bad well",
                    "accent card",
                    "accent well",
                    "edge card");

    private static final List<String> AREAS =
            List.of("weights card", "runtime card", "activations card", "kv-cache card");

    /// Parts that touch: the bar stacks them in this order, and one may be too thin to be seen.
    private static final List<String> NEIGHBOURS =
            List.of(
                    "weights runtime",
                    "runtime activations",
                    "activations kv-cache",
                    "weights kv-cache",
                    "kv-cache excess",
                    "kv-cache well");

    /// Parts that the legend tells apart.
    private static final List<String> STRANGERS =
            List.of("weights activations", "runtime kv-cache");

    /// The verdict: its sign and its words tell it as well.
    private static final List<String> VERDICTS = List.of("ok tight", "tight bad", "ok bad");

    /// The cells of a matrix: their number, its weight and the strip at their edge tell it as well.
    private static final List<String> CELLS =
            List.of("ok-wash tight-wash", "tight-wash bad-wash", "ok-wash bad-wash");

    /// Two scenarios on one chart: the dashed total and the line of the OOM point upon all that
    /// they cross.
    private static final List<String> CURVES =
            List.of(
                    "ink kv-cache",
                    "ink card",
                    "excess ink",
                    "excess weights",
                    "excess activations",
                    "excess runtime");

    static Stream<Colours> colours() {
        return Colours.LOOKS.stream().map(Colours::of);
    }

    /// 4.5 to 1 for words and 3 to 1 for what is drawn; in high contrast 7 and 4.5.
    ///
    /// Source: success criteria 1.4.3, 1.4.6 and 1.4.11 of WCAG 2.2,
    /// <https://www.w3.org/TR/WCAG22/#contrast-minimum>
    @ParameterizedTest
    @MethodSource("colours")
    void everythingStandsOutFromItsGround(Colours colours) {
        boolean high = colours.look().highContrast();
        var weak =
                Stream.of(
                                below(high ? 7 : 4.5, WORDS, colours),
                                below(high ? 4.5 : 3, SIGNS, high ? colours : unedged(colours)),
                                below(3, high ? List.of() : AREAS, colours))
                        .flatMap(found -> found)
                        .toList();
        assertEquals(List.of(), weak);
    }

    /// Where areas stand out by themselves they need no edge.
    private static Colours unedged(Colours colours) {
        var values = new HashMap<>(colours.values());
        values.put("edge", colours.color("ink"));
        return new Colours(colours.look(), values);
    }

    private static Stream<String> below(double least, List<String> pairs, Colours colours) {
        return pairs.stream()
                .filter(pair -> colours.contrast(one(pair), two(pair)) < least)
                .map(
                        pair ->
                                String.format(
                                        Locale.ROOT,
                                        "%s %.2f < %.1f",
                                        pair,
                                        colours.contrast(one(pair), two(pair)),
                                        least));
    }

    /// About 0.02 can just be seen side by side. Areas that touch differ by six times that, those
    /// that a legend or a reader compares across the screen by five, the verdict's colours, which
    /// never stand alone, by four, and the pale washes behind numbers by two.
    @ParameterizedTest
    @MethodSource("colours")
    void anyEyesTellThemApart(Colours colours) {
        var alike =
                Stream.of(Eyes.USUAL, Eyes.PROTANOPIA, Eyes.DEUTERANOPIA, Eyes.TRITANOPIA)
                        .flatMap(
                                eyes ->
                                        Stream.of(
                                                        near(0.12, NEIGHBOURS, colours, eyes),
                                                        near(0.10, STRANGERS, colours, eyes),
                                                        near(0.12, CURVES, colours, eyes),
                                                        near(0.08, VERDICTS, colours, eyes),
                                                        near(0.04, CELLS, colours, eyes))
                                                .flatMap(found -> found))
                        .toList();
        assertEquals(List.of(), alike);
    }

    /// In grey, areas that touch differ by three times what can be seen. Cells and verdicts do not
    /// have to: there the words, signs and edges tell.
    @ParameterizedTest
    @MethodSource("colours")
    void neighboursAreToldApartInPrint(Colours colours) {
        assertEquals(List.of(), near(0.06, NEIGHBOURS, colours, Eyes.GREY).toList());
    }

    private static Stream<String> near(
            double least, List<String> pairs, Colours colours, Eyes eyes) {
        return pairs.stream()
                .filter(pair -> colours.distance(one(pair), two(pair), eyes) < least)
                .map(
                        pair ->
                                String.format(
                                        Locale.ROOT,
                                        "%s by %s %.3f < %.2f",
                                        pair,
                                        eyes,
                                        colours.distance(one(pair), two(pair), eyes),
                                        least));
    }

    private static String one(String pair) {
        return pair.split(" ")[0];
    }

    private static String two(String pair) {
        return pair.split(" ")[1];
    }

    /// Published values of the formulas that these tests stand on.
    ///
    /// Source: the examples of WCAG 2.2 and of the article about OKLab.
    @Test
    void theFormulasGiveWhatWasPublished() {
        var black = Shade.of(Color.BLACK);
        var white = Shade.of(Color.WHITE);
        assertEquals(21, black.contrast(white), 1e-9);
        assertEquals(4.48, Shade.of(Color.web("#777777")).contrast(white), 0.005);
        assertEquals(1, black.distance(white), 1e-4);
        var grey = Shade.of(Color.web("#808080"));
        for (Eyes eyes : Eyes.values()) {
            assertEquals(0, grey.distance(grey.seenBy(eyes)), 1e-3);
        }
        assertEquals(0, Shade.of(Color.RED).seenBy(Eyes.DEUTERANOPIA).blue(), 1e-9);
    }
}
