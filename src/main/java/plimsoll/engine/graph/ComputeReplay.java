package plimsoll.engine.graph;

import java.util.Arrays;
import java.util.List;
import plimsoll.core.Architecture;
import plimsoll.core.Bytes;

/// The compute buffers of a load, found by replaying what llama.cpp does: it lays out the graph,
/// spreads it over the backends, and lets the allocator pass over it.
public final class ComputeReplay {
    private static final RecentPlans PLANS = new RecentPlans();

    private ComputeReplay() {}

    /// What a load's computations need.
    ///
    /// @param devices of each GPU
    /// @param host of the computer's own memory
    public record Buffers(List<Bytes> devices, Bytes host) {
        public Buffers {
            devices = List.copyOf(devices);
        }
    }

    /// Whether an architecture's graph is laid out just as llama.cpp does. The others are taken for
    /// what their tensors look like.
    public static boolean knows(Architecture architecture) {
        return switch (architecture) {
            case DEEPSEEK32, GLM_DSA -> false;
            default -> true;
        };
    }

    public static Buffers of(Load load) {
        long[] peaks = peaks(load);
        int gpus = peaks.length - 1;
        var devices = Arrays.stream(peaks, 0, gpus).mapToObj(Bytes::new).toList();
        return new Buffers(devices, new Bytes(peaks[gpus]));
    }

    /// Bytes of each GPU, and last of the host.
    static long[] peaks(Load load) {
        return PLANS.of(load).peaks(load.cells());
    }
}
