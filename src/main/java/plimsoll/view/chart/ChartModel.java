package plimsoll.view.chart;

import java.util.List;
import java.util.Optional;
import plimsoll.core.Bytes;
import plimsoll.core.Curve;
import plimsoll.core.MemoryUse;
import plimsoll.core.Tokens;

/// All that a [ContextChart] shows.
///
/// @param main the scenario whose parts are stacked
/// @param other a second one, whose total is drawn as a line
/// @param cursor the context that is looked at; a slide may do without
/// @param capacity what may be used of the devices
/// @param capacityLabel their name and size
/// @param loads real loads, told by a log
/// @param trained the longest context that the model was trained for
/// @param backdrop what a step of a lesson is seen against
public record ChartModel(
        Side main,
        Optional<Side> other,
        Optional<Cursor> cursor,
        List<Load> loads,
        Bytes capacity,
        String capacityLabel,
        Tokens trained,
        Optional<Backdrop> backdrop) {

    /// A chart that stands by itself.
    public ChartModel(
            Side main,
            Optional<Side> other,
            Optional<Cursor> cursor,
            List<Load> loads,
            Bytes capacity,
            String capacityLabel,
            Tokens trained) {
        this(main, other, cursor, loads, capacity, capacityLabel, trained, Optional.empty());
    }

    /// The same, seen against `other`.
    public ChartModel against(Backdrop other) {
        return new ChartModel(
                main,
                this.other,
                cursor,
                loads,
                capacity,
                capacityLabel,
                trained,
                Optional.of(other));
    }

    /// What stays in sight from step to step of a lesson.
    ///
    /// @param before the scenario of the step before
    /// @param sides the scenarios of all steps, so that each is drawn on the same scale
    public record Backdrop(Optional<Side> before, List<Side> sides) {
        public Backdrop {
            sides = List.copyOf(sides);
        }
    }

    /// The context that is looked at.
    ///
    /// @param context its length
    /// @param use what the main scenario takes there
    /// @param step from one context length to the next that the engine knows
    public record Cursor(Tokens context, MemoryUse use, Tokens step) {}

    /// What a real load took.
    ///
    /// @param context its length
    /// @param total its buffers and the driver
    public record Load(Tokens context, Bytes total) {}

    /// The longest context that is drawn.
    Tokens longest() {
        return main.curve().longest();
    }

    /// The most memory that is drawn.
    Bytes largest() {
        var room = Ticks.withRoom(capacity);
        var most = max(room, max(peak(main.curve()), main.curve().points().getLast().high()));
        for (Load load : loads) {
            most = max(most, load.total());
        }
        for (Side side : backdrop.map(Backdrop::sides).orElse(List.of())) {
            most = max(most, peak(side.curve()));
        }
        Bytes highest = most;
        return other.map(side -> max(highest, peak(side.curve()))).orElse(highest);
    }

    private static Bytes peak(Curve curve) {
        return curve.points().getLast().use().total();
    }

    private static Bytes max(Bytes one, Bytes another) {
        return one.compareTo(another) > 0 ? one : another;
    }
}
