package plimsoll.viewmodel;

import plimsoll.core.Bytes;
import plimsoll.core.Estimate;
import plimsoll.core.Fit;
import plimsoll.core.Forecast;
import plimsoll.core.Tokens;

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
        String follows = growth(estimate, largest, certain) + trainedNote(estimate, largest);
        return switch (estimate.fit()) {
            case Fit.Fits(var spare) ->
                    new Verdict(
                            Tone.FITS, headline("Fits", estimate), spare(spare, estimate, follows));
            case Fit.Tight(var spare) ->
                    new Verdict(
                            Tone.TIGHT,
                            headline("Tight fit", estimate),
                            spare(spare, estimate, follows));
            case Fit.TooBig(var missing) ->
                    new Verdict(
                            Tone.TOO_BIG,
                            headline(spills(estimate) ? "Spills" : "Does not fit", estimate),
                            missing(missing, estimate, largest));
        };
    }

    private static String headline(String answer, Estimate estimate) {
        return "%s at %s tokens: %s of %s"
                .formatted(
                        answer,
                        Wording.tokens(estimate.context()),
                        Wording.gibNumber(estimate.onDevices().total()),
                        Wording.gib(estimate.capacity()));
    }

    private static String spare(Bytes spare, Estimate estimate, String follows) {
        return "%s to spare%s; %s".formatted(Wording.gib(spare), where(estimate), follows);
    }

    private static String missing(Bytes missing, Estimate estimate, Tokens largest) {
        String remedy =
                largest.count() > 0
                        ? "the largest context that fits is %s tokens"
                                .formatted(Wording.tokens(largest))
                        : "no context fits: take smaller weights, fewer layers or a larger GPU";
        String spilled =
                spills(estimate)
                        ? ": Windows moves it to the computer's memory and answers are far slower"
                        : "";
        return "%s too much%s%s; %s"
                .formatted(Wording.gib(missing), where(estimate), spilled, remedy);
    }

    /// Whether what is too much is not refused, but moved to slower memory.
    private static boolean spills(Estimate estimate) {
        return estimate.scenario().rig().os().spills(estimate.tightest().gpu());
    }

    /// With several devices it is the tightest that decides.
    private static String where(Estimate estimate) {
        var devices = estimate.devices();
        return devices.size() < 2 ? "" : " on GPU " + (devices.indexOf(estimate.tightest()) + 1);
    }

    private static String growth(Estimate estimate, Tokens largest, Tokens certain) {
        Bytes perToken = estimate.perToken();
        if (largest.equals(Tokens.MAX)) {
            return "memory does not grow with the context";
        }
        String runsOut =
                "runs out above %s tokens (%s)"
                        .formatted(Wording.tokens(largest), certainty(certain));
        return perToken.count() == 0
                ? runsOut
                : "the cache grows %s per token%s and %s"
                        .formatted(Wording.memory(perToken), place(estimate), runsOut);
    }

    private static String place(Estimate estimate) {
        return estimate.scenario().cache().onGpu() ? "" : " in the computer's memory";
    }

    private static String certainty(Tokens certain) {
        return certain.equals(Tokens.NONE)
                ? "certain at none"
                : "certain up to " + Wording.tokens(certain);
    }

    private static String trainedNote(Estimate estimate, Tokens largest) {
        Tokens trained = estimate.scenario().model().trainedContext();
        if (estimate.context().compareTo(trained.roundedUpTo(256)) > 0) {
            return " · beyond the %s tokens the model was trained for"
                    .formatted(Wording.tokens(trained));
        }
        return largest.compareTo(trained) >= 0
                ? ", past the %s it was trained for".formatted(Wording.tokens(trained))
                : "";
    }
}
