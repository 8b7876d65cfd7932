package plimsoll.viewmodel;

import java.util.List;
import java.util.OptionalDouble;
import plimsoll.core.Conversation;
import plimsoll.core.Estimate;
import plimsoll.core.Forecast;
import plimsoll.core.Scenario;
import plimsoll.core.SpeedCeiling;
import plimsoll.core.Tokens;
import plimsoll.words.Words;

/// One figure of the row of tiles.
///
/// @param title what it is
/// @param value the figure
/// @param caption what it is made of
/// @param share the figure as a share of what there is, where it is one
public record Reading(String title, String value, String caption, OptionalDouble share) {
    private Reading(String title, String value, String caption) {
        this(title, value, caption, OptionalDouble.empty());
    }

    /// The four figures of `forecast`, the third for `conversation`.
    public static List<Reading> of(Forecast forecast, Conversation conversation) {
        var estimate = forecast.estimate();
        return List.of(
                used(estimate),
                largest(forecast),
                chat(estimate, conversation),
                speed(estimate.scenario()));
    }

    /// Above 100 % where it does not fit.
    private static Reading used(Estimate estimate) {
        long capacity = Math.max(1, estimate.capacity().count());
        double share = (double) estimate.onDevices().total().count() / capacity;
        return new Reading(
                Words.of("tile.used"),
                Wording.percent(share),
                Words.of("tile.used.of", Wording.gib(estimate.capacity())),
                OptionalDouble.of(share));
    }

    private static Reading largest(Forecast forecast) {
        String title = Words.of("tile.largest");
        Tokens trained = forecast.scenario().model().trainedContext();
        if (forecast.largest().count() == 0) {
            return new Reading(
                    title, Words.of("tile.largest.none"), Words.of("tile.largest.nothing"));
        }
        return forecast.largest().compareTo(trained) >= 0
                ? new Reading(title, Wording.tokens(trained), Words.of("tile.largest.all"))
                : new Reading(
                        title,
                        Wording.tokens(forecast.largest()),
                        Beyond.of(forecast.estimate()).before());
    }

    private static Reading chat(Estimate estimate, Conversation conversation) {
        return new Reading(
                Words.of("tile.chat"),
                Wording.minutes(conversation.minutesUntilFull(estimate.contextPerSlot())),
                Words.of(
                        "tile.chat.at", Wording.grouped(Math.round(conversation.tokensAMinute()))));
    }

    private static Reading speed(Scenario scenario) {
        var ceiling = SpeedCeiling.of(scenario);
        String title = Words.of("tile.speed");
        return ceiling.tokensASecond().isEmpty()
                ? new Reading(title, "–", Words.of("tile.speed.unknown"))
                : new Reading(
                        title,
                        Wording.speed(ceiling.tokensASecond().getAsDouble()),
                        SpeedText.caption(ceiling));
    }
}
