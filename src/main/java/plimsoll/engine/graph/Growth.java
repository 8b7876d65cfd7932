package plimsoll.engine.graph;

import plimsoll.engine.graph.Load.Cells;

/// A size that grows with the cells of the caches:
/// `fixed + perCell · full + perWindowCell · window`.
///
/// @param fixed whole bytes
/// @param perCell bytes a cell of the layers that see all
/// @param perWindowCell bytes a cell of the layers that see a window
record Growth(long fixed, long perCell, long perWindowCell) {
    static final Growth NONE = new Growth(0, 0, 0);

    /// Every size in a graph is a straight line in the cells, so three graphs of other lengths tell
    /// it: one of `base` cells, one with `step` more in one cache, one with `step` more in the
    /// other.
    static Growth through(long base, long fuller, long wider, Cells at, long step) {
        long perCell = (fuller - base) / step;
        long perWindowCell = (wider - base) / step;
        return new Growth(
                base - perCell * at.full() - perWindowCell * at.window(), perCell, perWindowCell);
    }

    long at(Cells cells) {
        return fixed + perCell * cells.full() + perWindowCell * cells.window();
    }
}
