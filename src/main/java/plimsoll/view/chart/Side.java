package plimsoll.view.chart;

import plimsoll.core.Curve;
import plimsoll.core.Tokens;
import plimsoll.viewmodel.Beyond;

/// One of the scenarios that a chart shows.
///
/// @param name what tells it from the other, such as `q8_0`
/// @param curve its memory over the context
/// @param largest the largest context that fits; none where nothing does
/// @param beyond what becomes of a larger one
public record Side(String name, Curve curve, Tokens largest, Beyond beyond) {

    /// Whether it runs out of memory within the curve.
    boolean runsOut() {
        return largest.compareTo(curve.longest()) < 0;
    }

    boolean neverFits() {
        return largest.equals(Tokens.NONE);
    }
}
