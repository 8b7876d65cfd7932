package plimsoll.viewmodel;

import java.util.ArrayList;
import java.util.List;
import plimsoll.core.Conversation;
import plimsoll.core.Estimate;
import plimsoll.core.Tokens;

/// A conversation held in one slot of a plan, from the first message until the context is full.
///
/// @param conversation how it goes
/// @param estimate what the plan takes
public record Chat(Conversation conversation, Estimate estimate) {
    /// A moment of it.
    ///
    /// @param minute since the first message
    /// @param used tokens in the context
    public record Moment(double minute, double used) {}

    /// More turns than that are drawn as a straight line.
    private static final int MOST_TURNS = 160;

    private static final double BEYOND = 1.12;

    /// The context that it has.
    public Tokens context() {
        return estimate.contextPerSlot();
    }

    public double fullAfter() {
        return conversation.minutesUntilFull(context());
    }

    /// As far as it is drawn: a little beyond the moment when the context is full.
    public double horizon() {
        return Math.max(1 / conversation.turnsAMinute(), fullAfter() * BEYOND);
    }

    public Tokens usedAt(double minute) {
        return conversation.usedAt(minute, context());
    }

    /// What of the reserved cells is filled.
    public double filledAt(double minute) {
        return estimate.filledShare(usedAt(minute));
    }

    /// How the context fills, corner by corner: a message is there at once, its answer grows.
    public List<Moment> moments() {
        var moments = new ArrayList<Moment>();
        int turns = conversation.turnsIn(context());
        int drawn = turns > MOST_TURNS ? 0 : turns;
        double start = conversation.system();
        for (int turn = 0; turn <= drawn && start < context().count(); turn++) {
            add(moments, turn / conversation.turnsAMinute(), start);
            start += conversation.tokensATurn();
            if (turns == drawn) {
                add(moments, turn / conversation.turnsAMinute(), start - conversation.answer());
            }
        }
        add(moments, fullAfter(), context().count());
        return List.copyOf(moments);
    }

    private void add(List<Moment> moments, double minute, double used) {
        moments.add(new Moment(minute, Math.min(used, context().count())));
    }
}
