package plimsoll.viewmodel;

import plimsoll.core.Bytes;
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
        return switch (forecast.estimate().fit()) {
            case Fit.Fits fits ->
                    new Verdict(
                            Tone.FITS, headline("Fits", forecast), spare(fits.spare(), forecast));
            case Fit.Tight tight ->
                    new Verdict(
                            Tone.TIGHT,
                            headline("Tight fit", forecast),
                            spare(tight.spare(), forecast));
            case Fit.TooBig big ->
                    new Verdict(
                            Tone.TOO_BIG,
                            headline("Does not fit", forecast),
                            missing(big.missing(), forecast));
        };
    }

    private static String headline(String answer, Forecast forecast) {
        var estimate = forecast.estimate();
        return "%s at %s tokens: %s of %s"
                .formatted(
                        answer,
                        Wording.tokens(estimate.context()),
                        Wording.gibNumber(estimate.onDevices().total()),
                        Wording.gib(estimate.capacity()));
    }

    private static String spare(Bytes spare, Forecast forecast) {
        return "%s to spare%s; %s%s"
                .formatted(
                        Wording.gib(spare),
                        where(forecast),
                        growth(forecast),
                        trainedNote(forecast));
    }

    private static String missing(Bytes missing, Forecast forecast) {
        String remedy =
                forecast.largest().count() > 0
                        ? "the largest context that fits is %s tokens"
                                .formatted(Wording.tokens(forecast.largest()))
                        : "no context fits: take smaller weights, fewer layers or a larger GPU";
        return "%s too much%s; %s".formatted(Wording.gib(missing), where(forecast), remedy);
    }

    /// With several devices it is the tightest that decides.
    private static String where(Forecast forecast) {
        var devices = forecast.estimate().devices();
        return devices.size() < 2
                ? ""
                : " on GPU " + (devices.indexOf(forecast.estimate().tightest()) + 1);
    }

    private static String growth(Forecast forecast) {
        Bytes perToken = forecast.estimate().perToken();
        Tokens largest = forecast.largest();
        if (largest.equals(Tokens.MAX)) {
            return "memory does not grow with the context";
        }
        String runsOut = "runs out above %s tokens".formatted(Wording.tokens(largest));
        return perToken.count() == 0
                ? runsOut
                : "the cache grows %s per token and %s"
                        .formatted(Wording.memory(perToken), runsOut);
    }

    private static String trainedNote(Forecast forecast) {
        Tokens trained = forecast.scenario().model().trainedContext();
        if (forecast.estimate().context().compareTo(trained.roundedUpTo(256)) > 0) {
            return " · beyond the %s tokens the model was trained for"
                    .formatted(Wording.tokens(trained));
        }
        return forecast.largest().compareTo(trained) >= 0
                ? ", past the %s it was trained for".formatted(Wording.tokens(trained))
                : "";
    }
}
