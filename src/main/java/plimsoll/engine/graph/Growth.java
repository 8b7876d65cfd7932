package plimsoll.engine.graph;

import plimsoll.engine.graph.Load.Cells;

/// A size that grows with the cells of the caches:
/// `fixed + perCell · full + perWindowCell · window`.
///
/// @param fixed whole bytes
/// @param perCell bytes a cell of the layers that see all
/// @param perWindowCell bytes a cell of the layers that see a window
record Growth(long fixed, long perCell, long perWindowCell) {
    /// How much longer the other graphs are than the base.
    static final long STEP = 256;

    /// Every size in a graph is a straight line in the cells, so three graphs of other lengths tell
    /// it: one with [#STEP] more cells in one cache, one with as many more in the other.
    static Growth through(long base, long fuller, long wider, Cells at) {
        long perCell = (fuller - base) / STEP;
        long perWindowCell = (wider - base) / STEP;
        return new Growth(
                base - perCell * at.full() - perWindowCell * at.window(), perCell, perWindowCell);
    }

    long at(Cells cells) {
        return fixed + perCell * cells.full() + perWindowCell * cells.window();
    }
}
