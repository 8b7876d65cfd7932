package plimsoll.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The most tokens a second that memory bandwidth allows one conversation: each new token reads
/// the weights that it goes through and the cache once. The places of a model take turns, unless
/// each has a share of every layer.
///
/// `1 / Σ (read / bandwidth)`, or of the slowest alone
///
/// An upper bound; computing and waiting come on top.
///
/// @param passages what is read where, in the order of the layers
/// @param together whether all are passed at the same time
public record SpeedCeiling(List<Passage> passages, boolean together) {
    /// What is assumed of memory that is not a device's own, in bytes a second: two channels of
    /// DDR5-5600, `2 · 8 · 5.6e9`.
    public static final long HOST_BANDWIDTH = 89_600_000_000L;

    /// One place that a token passes.
    ///
    /// @param device which; nothing: the computer's own memory
    /// @param read what is read there
    /// @param bandwidth in bytes a second; 0: not known
    public record Passage(Optional<Gpu> device, Bytes read, long bandwidth) {}

    public SpeedCeiling {
        passages = List.copyOf(passages);
    }

    /// The ceiling of `scenario` once its context is full.
    public static SpeedCeiling of(Scenario scenario) {
        var gpus = scenario.rig().gpus();
        Reads reads = scenario.engine().reads(scenario);
        var passages = new ArrayList<Passage>();
        passages.add(new Passage(Optional.empty(), reads.host(), host(scenario.rig().first())));
        for (int i = 0; i < gpus.size(); i++) {
            var gpu = gpus.get(i);
            passages.add(new Passage(Optional.of(gpu), reads.devices().get(i), gpu.bandwidth()));
        }
        passages.removeIf(passage -> passage.read().equals(Bytes.ZERO));
        return new SpeedCeiling(passages, reads.together());
    }

    private static long host(Gpu gpu) {
        return gpu.unified() ? gpu.bandwidth() : HOST_BANDWIDTH;
    }

    /// Nothing where a bandwidth is not known.
    public OptionalDouble tokensASecond() {
        double seconds = 0;
        for (var passage : passages) {
            double own = (double) passage.read().count() / passage.bandwidth();
            seconds = together ? Math.max(seconds, own) : seconds + own;
        }
        return Double.isFinite(seconds) && seconds > 0
                ? OptionalDouble.of(1 / seconds)
                : OptionalDouble.empty();
    }

    /// What is read in all places together.
    public Bytes read() {
        return passages.stream().map(Passage::read).reduce(Bytes.ZERO, Bytes::plus);
    }
}
