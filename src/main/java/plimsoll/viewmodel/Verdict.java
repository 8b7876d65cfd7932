package plimsoll.viewmodel;

import plimsoll.core.Bytes;
import plimsoll.core.Estimate;
import plimsoll.core.Fit;
import plimsoll.core.Forecast;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

/// The answer in words: whether it fits, at which context, and where it runs out.
///
/// @param tone how good the news is
/// @param headline the answer
/// @param detail what follows from it
public record Verdict(Tone tone, String headline, String detail) {
    /// How good the news is.
    public enum Tone {
        FITS,
        TIGHT,
        TOO_BIG
    }

    public static Verdict of(Forecast forecast) {
        return of(forecast.estimate(), forecast.largest(), forecast.certain());
    }

    /// The answer where no more is known than `estimate`.
    ///
    /// @param largest the largest context that fits
    /// @param certain the largest that fits for certain
    public static Verdict of(Estimate estimate, Tokens largest, Tokens certain) {
        return switch (estimate.fit()) {
            case Fit.Fits(var spare) ->
                    new Verdict(
                            Tone.FITS,
                            headline(Tone.FITS, estimate),
                            spare(spare, estimate, follows(estimate, largest, certain))
                                    + Held.note(estimate));
            case Fit.Tight(var spare) ->
                    new Verdict(
                            Tone.TIGHT,
                            headline(Tone.TIGHT, estimate),
                            spare(spare, estimate, follows(estimate, largest, certain))
                                    + Held.note(estimate));
            case Fit.TooBig(var missing) ->
                    new Verdict(
                            Tone.TOO_BIG,
                            Beyond.of(estimate).headline(amounts(estimate)),
                            missing(missing, estimate, remedy(estimate, largest))
                                    + Held.note(estimate));
        };
    }

    private static String headline(Tone tone, Estimate estimate) {
        return Words.named("verdict.headline", tone, amounts(estimate));
    }

    private static Object[] amounts(Estimate estimate) {
        return new Object[] {
            Wording.tokens(estimate.context()),
            Wording.gibNumber(estimate.onDevices().total()),
            Wording.gib(estimate.capacity())
        };
    }

    private static String spare(Bytes spare, Estimate estimate, String follows) {
        String memory = Wording.gib(spare);
        return estimate.devices().size() < 2
                ? Words.of("verdict.spare", memory, follows)
                : Words.of("verdict.spareOn", memory, tightest(estimate), follows);
    }

    private static String missing(Bytes missing, Estimate estimate, String remedy) {
        String memory = Wording.gib(missing);
        return estimate.devices().size() < 2
                ? Words.of("verdict.missing", memory, remedy)
                : Words.of("verdict.missingOn", memory, tightest(estimate), remedy);
    }

    private static String remedy(Estimate estimate, Tokens largest) {
        String remedy = remedy(largest);
        return Beyond.of(estimate) == Beyond.SPILL ? Words.of("verdict.spilled", remedy) : remedy;
    }

    private static String remedy(Tokens largest) {
        return largest.count() > 0
                ? Words.of("verdict.largest", Wording.tokens(largest))
                : Words.of("verdict.none");
    }

    /// With several devices it is the tightest that decides.
    private static int tightest(Estimate estimate) {
        return 1 + estimate.devices().indexOf(estimate.tightest());
    }

    private static String follows(Estimate estimate, Tokens largest, Tokens certain) {
        String growth = growth(estimate, largest, certain);
        Tokens trained = estimate.scenario().model().trainedContext();
        if (estimate.context().compareTo(trained.roundedUpTo(256)) > 0) {
            return Words.of("verdict.beyond", growth, Wording.tokens(trained));
        }
        return largest.compareTo(trained) >= 0
                ? Words.of("verdict.past", growth, Wording.tokens(trained))
                : growth;
    }

    private static String growth(Estimate estimate, Tokens largest, Tokens certain) {
        Bytes perToken = estimate.perToken();
        if (largest.equals(Tokens.MAX)) {
            return Words.of("verdict.constant");
        }
        String ends = Beyond.of(estimate).ends(Wording.tokens(largest), certainty(certain));
        if (perToken.count() == 0) {
            return ends;
        }
        String growth = Wording.memory(perToken);
        return estimate.scenario().cache().onGpu()
                ? Words.of("verdict.grows", growth, ends)
                : Words.of("verdict.growsInRam", growth, ends);
    }

    private static String certainty(Tokens certain) {
        return certain.equals(Tokens.NONE)
                ? Words.of("verdict.uncertain")
                : Words.of("verdict.certain", Wording.tokens(certain));
    }
}
