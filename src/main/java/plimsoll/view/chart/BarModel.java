package plimsoll.view.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import plimsoll.core.Bytes;
import plimsoll.core.MemoryUse;
import plimsoll.core.Part;

/// All that a [VramBar] shows: one bar, or two to compare.
///
/// @param rows one or two
/// @param scale the memory at the right end of the bars
public record BarModel(List<Row> rows, Bytes scale) {
    private static final int STEPS = 6;

    /// One bar.
    ///
    /// @param name stands before it; empty where there is but one
    /// @param use what is stacked
    /// @param capacity where the line is
    /// @param filled the share of the cache that is in use already, where that is told
    /// @param changed the part that the eye is led to
    public record Row(
            String name,
            MemoryUse use,
            Bytes capacity,
            OptionalDouble filled,
            Optional<Part> changed) {
        public Row(String name, MemoryUse use, Bytes capacity) {
            this(name, use, capacity, OptionalDouble.empty(), Optional.empty());
        }

        public Row(String name, MemoryUse use, Bytes capacity, OptionalDouble filled) {
            this(name, use, capacity, filled, Optional.empty());
        }

        /// The same with the eye led to a part.
        public Row leadingTo(Optional<Part> part) {
            return new Row(name, use, capacity, filled, part);
        }

        Bytes excess() {
            return use.total().less(capacity);
        }
    }

    public BarModel {
        rows = List.copyOf(rows);
        if (rows.isEmpty() || rows.size() > VramBar.ROWS) {
            throw new IllegalArgumentException("not one or two bars: " + rows.size());
        }
    }

    /// `rows` on a scale with room for the largest of them.
    public static BarModel of(List<Row> rows) {
        var largest =
                rows.stream()
                        .flatMap(
                                row -> Stream.of(row.use().total(), Ticks.withRoom(row.capacity())))
                        .max(Comparator.naturalOrder())
                        .orElse(Bytes.ZERO);
        return new BarModel(rows, new Bytes(Ticks.over(largest, STEPS).last()));
    }

    /// Whether one line through all bars tells their capacity.
    boolean sameCapacity() {
        return rows.stream().map(Row::capacity).distinct().count() == 1;
    }
}
