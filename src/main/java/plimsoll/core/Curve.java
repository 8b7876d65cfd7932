package plimsoll.core;

import java.util.List;
import java.util.stream.IntStream;

/// What a scenario takes of its devices at every context length.
///
/// @param points from no context to the longest, at equal distances
public record Curve(List<Point> points) {
    /// One context length.
    ///
    /// @param context as asked for
    /// @param use what all devices together hold
    /// @param low the least that may turn out to be
    /// @param high the most
    public record Point(Tokens context, MemoryUse use, Bytes low, Bytes high) {}

    public Curve {
        points = List.copyOf(points);
    }

    /// The curve of `scenario` from one token to `longest`, at `count` context lengths.
    public static Curve of(Scenario scenario, Tokens longest, int count) {
        return new Curve(
                IntStream.range(0, count)
                        .mapToObj(i -> (int) ((long) longest.count() * i / (count - 1)))
                        .map(tokens -> point(scenario, new Tokens(Math.max(1, tokens))))
                        .toList());
    }

    private static Point point(Scenario scenario, Tokens context) {
        var estimate = scenario.withContext(context).estimate();
        return new Point(context, estimate.onDevices(), estimate.low(), estimate.high());
    }

    public Tokens longest() {
        return points.getLast().context();
    }
}
