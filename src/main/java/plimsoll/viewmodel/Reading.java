package plimsoll.viewmodel;

import java.util.List;
import java.util.OptionalDouble;
import plimsoll.core.Estimate;
import plimsoll.core.Forecast;
import plimsoll.core.SpeedCeiling;
import plimsoll.core.Tokens;

/// One figure of the row of tiles.
///
/// @param title what it is
/// @param value the figure
/// @param caption what it is made of
public record Reading(String title, String value, String caption) {

    /// The four figures of `forecast`.
    ///
    /// @param tokensAMinute how fast a conversation grows
    public static List<Reading> of(Forecast forecast, int tokensAMinute) {
        var estimate = forecast.estimate();
        return List.of(
                used(estimate), largest(forecast), chat(estimate, tokensAMinute), speed(estimate));
    }

    private static Reading used(Estimate estimate) {
        double share = share(estimate);
        return new Reading(
                "VRAM used", Wording.percent(share), "of " + Wording.gib(estimate.capacity()));
    }

    /// The share of the capacity that is used; above 1 where it does not fit.
    public static double share(Estimate estimate) {
        long capacity = Math.max(1, estimate.capacity().count());
        return (double) estimate.onDevices().total().count() / capacity;
    }

    private static Reading largest(Forecast forecast) {
        Tokens trained = forecast.scenario().model().trainedContext();
        boolean all = forecast.largest().compareTo(trained) >= 0;
        return new Reading(
                "Largest context",
                Wording.tokens(all ? trained : forecast.largest()),
                all ? "all it was trained for" : "tokens before OOM");
    }

    private static Reading chat(Estimate estimate, int tokensAMinute) {
        double minutes = (double) estimate.contextPerSlot().count() / tokensAMinute;
        return new Reading(
                "Chat until full",
                Wording.minutes(minutes),
                "at %d tokens/min".formatted(tokensAMinute));
    }

    private static Reading speed(Estimate estimate) {
        OptionalDouble ceiling = SpeedCeiling.of(estimate);
        return ceiling.isEmpty()
                ? new Reading("Speed ceiling", "–", "not known for this rig")
                : new Reading(
                        "Speed ceiling",
                        Wording.speed(ceiling.getAsDouble()),
                        "at most: %s ÷ %s"
                                .formatted(
                                        Wording.bandwidth(
                                                estimate.scenario().rig().first().bandwidth()),
                                        Wording.gigabytes(SpeedCeiling.read(estimate))));
    }
}
