package plimsoll.matrix;

import plimsoll.core.Refusal;
import plimsoll.core.Tokens;

/// What is found out about one load on one device.
public sealed interface Cell {

    /// It can be started.
    ///
    /// @param largest the largest context that fits, up to the one the model was trained for
    /// @param roomy the largest that fits with room, [plimsoll.core.Fit.Fits]
    /// @param trained the context the model was trained for
    record Reaches(Tokens largest, Tokens roomy, Tokens trained) implements Cell {}

    /// The engine would not start it.
    record Refused(Refusal refusal) implements Cell {}

    /// The model does not come in that weight type.
    record Absent() implements Cell {}

    /// How a cell stands to a context that is asked for.
    enum Standing {
        ROOMY,
        FITS,
        SHORT,
        NONE
    }

    /// Whether a context of `target` tokens fits, and how well.
    default Standing at(Tokens target) {
        return switch (this) {
            case Reaches cell when cell.roomy.compareTo(target) >= 0 -> Standing.ROOMY;
            case Reaches cell when cell.largest.compareTo(target) >= 0 -> Standing.FITS;
            case Reaches _ -> Standing.SHORT;
            case Refused _, Absent _ -> Standing.NONE;
        };
    }

    /// The largest context that fits; none where it can't be started.
    default Tokens largest() {
        return this instanceof Reaches(var largest, _, _) ? largest : Tokens.NONE;
    }
}
