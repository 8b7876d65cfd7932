package plimsoll.view.chart;

import plimsoll.core.Bytes;
import plimsoll.core.Tokens;

/// Where contexts and memory lie on the screen.
///
/// @param area the rectangle between the axes
/// @param contexts its lower edge
/// @param memory its left edge
/// @param x context lengths to pixels
/// @param y bytes to pixels, upwards
record Plot(Box area, Ticks contexts, Ticks memory, Scale x, Scale y) {
    private static final double TICK_WIDTH = 92;
    private static final double TICK_HEIGHT = 44;

    static Plot of(Box area, ChartModel model) {
        var longest = model.longest();
        var contexts = Ticks.within(longest, (int) (area.width() / TICK_WIDTH));
        var memory = Ticks.over(model.largest(), (int) (area.height() / TICK_HEIGHT));
        return new Plot(
                area,
                contexts,
                memory,
                new Scale(0, Math.max(1, longest.count()), area.x(), area.right()),
                new Scale(0, (double) memory.last(), area.bottom(), area.y()));
    }

    double x(Tokens context) {
        return x.at(context.count());
    }

    double y(Bytes bytes) {
        return y.at((double) bytes.count());
    }

    /// The context at `pixel`, rounded to a whole `step` of at least one.
    Tokens contextAt(double pixel, Tokens step) {
        return near(x.valueAt(pixel), step);
    }

    /// `context` moved by `tokens`, in whole steps, within the plot.
    Tokens moved(Tokens context, long tokens, Tokens step) {
        return near((double) context.count() + tokens, step);
    }

    private Tokens near(double context, Tokens step) {
        long steps = Math.round(context / step.count());
        long most = Math.max(1, (long) x.to() / step.count());
        return new Tokens((int) Math.clamp(steps, 1, most) * step.count());
    }
}
