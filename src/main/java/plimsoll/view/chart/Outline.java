package plimsoll.view.chart;

import java.util.Arrays;

/// Corners that are put one after the other into one array.
final class Outline {
    private final double[] corners;
    private int size;

    /// @param most numbers, two for each corner
    Outline(int most) {
        corners = new double[most];
    }

    void add(double x, double y) {
        corners[size++] = x;
        corners[size++] = y;
    }

    double[] corners() {
        return Arrays.copyOf(corners, size);
    }

    /// The corners so far and back along the height `y`; none where there are none.
    double[] closedAt(double y) {
        if (size > 0) {
            double first = corners[0];
            add(corners[size - 2], y);
            add(first, y);
        }
        return corners();
    }
}
