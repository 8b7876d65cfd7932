package plimsoll.view.chart;

/// A straight line between values and pixels.
///
/// `at(value) = start + (value − from) · (end − start) / (to − from)`
///
/// @param from the value at `start`
/// @param to the value at `end`, not `from`
/// @param start a pixel; may be larger than `end`, as on an axis that points up
/// @param end the other pixel
record Scale(double from, double to, double start, double end) {
    Scale {
        if (!(from < to) || !Double.isFinite(to - from)) {
            throw new IllegalArgumentException("no range: " + from + " to " + to);
        }
    }

    /// The pixel of `value`, which may lie outside of the range.
    double at(double value) {
        return start + (value - from) * (end - start) / (to - from);
    }

    /// The value at `pixel`, never outside of the range.
    double valueAt(double pixel) {
        double share = start == end ? 0 : (pixel - start) / (end - start);
        return from + Math.clamp(share, 0, 1) * (to - from);
    }
}
