package plimsoll.engine.graph;

import java.util.Arrays;

/// Hands out memory as ggml does while it plans a graph: the smallest gap that is large enough,
/// else the open end; gaps that touch become one.
///
/// Source: llama.cpp v0.5.0 `ggml/src/ggml-alloc.c`, `ggml_dyn_tallocr_alloc`,
/// `ggml_dyn_tallocr_free_bytes`. One chunk is enough: CUDA sets no largest buffer.
final class Allocator {
    private static final int FEW_GAPS = 32;

    private final int alignment;
    private long[] starts = new long[FEW_GAPS];
    private long[] sizes = new long[FEW_GAPS];
    private int gaps = 1;
    private long peak;

    /// @param alignment a power of two
    Allocator(int alignment) {
        this.alignment = alignment;
        sizes[0] = Long.MAX_VALUE / 2;
    }

    /// `size` rounded up to the alignment.
    long aligned(long size) {
        return (size + alignment - 1) & -alignment;
    }

    /// The end of what was ever in use.
    long peak() {
        return peak;
    }

    /// The address of `size` bytes.
    long take(long size) {
        int best = gaps - 1;
        long bestSize = Long.MAX_VALUE;
        for (int i = 0; i < gaps - 1; i++) {
            if (sizes[i] >= size && sizes[i] <= bestSize) {
                best = i;
                bestSize = sizes[i];
            }
        }
        long address = starts[best];
        starts[best] += size;
        sizes[best] -= size;
        if (sizes[best] == 0) {
            remove(best);
        }
        peak = Math.max(peak, address + size);
        return address;
    }

    /// Takes back `size` bytes from `address` on.
    void give(long address, long size) {
        for (int i = 0; i < gaps; i++) {
            if (starts[i] + sizes[i] == address) {
                sizes[i] += size;
                joinNext(i);
                return;
            }
            if (address + size == starts[i]) {
                starts[i] = address;
                sizes[i] += size;
                if (i > 0) {
                    joinNext(i - 1);
                }
                return;
            }
        }
        insert(address, size);
    }

    /// How many numbers the state has: the start and the size of each gap.
    int stateLength() {
        return 2 * gaps;
    }

    /// Writes the state into `state` from `at` on; gives where it ends.
    int writeState(long[] state, int at) {
        System.arraycopy(starts, 0, state, at, gaps);
        System.arraycopy(sizes, 0, state, at + gaps, gaps);
        return at + 2 * gaps;
    }

    /// Makes one of gap `i` and the next if they touch.
    private void joinNext(int i) {
        if (i < gaps - 1 && starts[i] + sizes[i] == starts[i + 1]) {
            sizes[i] += sizes[i + 1];
            remove(i + 1);
        }
    }

    private void insert(long address, long size) {
        if (gaps == starts.length) {
            starts = Arrays.copyOf(starts, 2 * gaps);
            sizes = Arrays.copyOf(sizes, 2 * gaps);
        }
        int at = 0;
        while (at < gaps && starts[at] < address) {
            at++;
        }
        System.arraycopy(starts, at, starts, at + 1, gaps - at);
        System.arraycopy(sizes, at, sizes, at + 1, gaps - at);
        starts[at] = address;
        sizes[at] = size;
        gaps++;
    }

    private void remove(int at) {
        System.arraycopy(starts, at + 1, starts, at, gaps - at - 1);
        System.arraycopy(sizes, at + 1, sizes, at, gaps - at - 1);
        gaps--;
    }
}
