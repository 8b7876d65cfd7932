package plimsoll.view.chart;

import java.util.function.Function;
import plimsoll.core.Bytes;
import plimsoll.core.Curve;
import plimsoll.core.MemoryUse;
import plimsoll.core.Part;

/// The lines and outlines of a curve: x and y of one corner after the other, `[2 · corners]`.
///
/// @param curve at least two points
/// @param plot where it is drawn
record Bands(Curve curve, Plot plot) {

    /// The area of `part`, standing on the parts below it.
    double[] area(Part part) {
        return ring(top(part), bottom(part));
    }

    /// The upper line of `part`.
    double[] top(Part part) {
        return edge(Part.all().indexOf(part) + 1);
    }

    /// The lower line of `part`: the upper one of the part below, or the axis.
    double[] bottom(Part part) {
        return edge(Part.all().indexOf(part));
    }

    /// The area between the least and the most that the total may turn out to be.
    double[] doubt() {
        return ring(line(Curve.Point::high), line(Curve.Point::low));
    }

    /// The line of the total.
    double[] total() {
        return line(point -> point.use().total());
    }

    /// What of the total lies above `capacity`; where it crosses is found between two points.
    double[] excess(Bytes capacity) {
        double limit = plot.y(capacity);
        double[] top = total();
        var outline = new Outline(2 * top.length + 4);
        for (int i = 0; i < top.length; i += 2) {
            if (i > 0 && (top[i - 1] < limit) != (top[i + 1] < limit)) {
                double share = (limit - top[i - 1]) / (top[i + 1] - top[i - 1]);
                outline.add(top[i - 2] + share * (top[i] - top[i - 2]), limit);
            }
            if (top[i + 1] < limit) {
                outline.add(top[i], top[i + 1]);
            }
        }
        return outline.closedAt(limit);
    }

    /// The height of `line` at `x`, straight between its corners and level beyond its ends.
    static double heightAt(double[] line, double x) {
        int i = 2;
        while (i < line.length - 2 && line[i] < x) {
            i += 2;
        }
        double share = (x - line[i - 2]) / (line[i] - line[i - 2]);
        return line[i - 1] + Math.clamp(share, 0, 1) * (line[i + 1] - line[i - 1]);
    }

    private double[] line(Function<Curve.Point, Bytes> height) {
        var outline = new Outline(2 * curve.points().size());
        for (var point : curve.points()) {
            outline.add(plot.x(point.context()), plot.y(height.apply(point)));
        }
        return outline.corners();
    }

    private double[] edge(int parts) {
        return line(point -> sum(point.use(), parts));
    }

    private static double[] ring(double[] there, double[] back) {
        var outline = new Outline(there.length + back.length);
        for (int i = 0; i < there.length; i += 2) {
            outline.add(there[i], there[i + 1]);
        }
        for (int i = back.length - 2; i >= 0; i -= 2) {
            outline.add(back[i], back[i + 1]);
        }
        return outline.corners();
    }

    private static Bytes sum(MemoryUse use, int parts) {
        return use.sizes().subList(0, parts).stream().reduce(Bytes.ZERO, Bytes::plus);
    }
}
