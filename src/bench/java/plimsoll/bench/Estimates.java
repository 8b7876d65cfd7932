package plimsoll.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import plimsoll.core.BatchOptions;
import plimsoll.core.Bytes;
import plimsoll.core.Curve;
import plimsoll.core.Estimate;
import plimsoll.core.FileType;
import plimsoll.core.Forecast;
import plimsoll.core.Gpu;
import plimsoll.core.GpuLayers;
import plimsoll.core.KvType;
import plimsoll.core.LargestContext;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.support.Plans;

/// Estimates, and what is made of them.
///
/// Those of one load at other contexts share a layout of the compute buffers, as they do in the
/// window while a handle is dragged; *anew* is the first estimate of a load.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Estimates {
    private static final int STEP = 256;

    /// More loads than layouts are kept of.
    private static final int LOADS = 1 << 13;

    private Scenario dense = Plans.starter();
    private Scenario hardest = Plans.starter();
    private int turn;

    @Setup
    public void choose() {
        dense = Plans.of("llama-3.1-8b", FileType.Q4_K_M, 12, 8192);
        var card = Gpu.custom("card", Bytes.ofGiB(24));
        var several =
                Plans.of("qwen3.5-397b-a17b", FileType.Q4_K_M, 24, 131072)
                        .withRig(Rig.of(card, 4, Bytes.ZERO))
                        .withGpuLayers(new GpuLayers(40));
        hardest = Plans.withCache(several, KvType.Q8_0, KvType.Q4_0);
    }

    /// The next of many contexts, so that no estimate is that of the one before.
    private Tokens context() {
        turn = (turn + 1) % (1 << 9);
        return new Tokens(STEP * (turn + 1));
    }

    /// 32 layers on one GPU.
    @Benchmark
    public Estimate dense() {
        return dense.withContext(context()).estimate();
    }

    /// Delta nets, attention and experts, some on the host and the rest on four GPUs.
    @Benchmark
    public Estimate hardest() {
        return hardest.withContext(context()).estimate();
    }

    @Benchmark
    public Estimate denseAnew() {
        return anew(dense);
    }

    @Benchmark
    public Estimate hardestAnew() {
        return anew(hardest);
    }

    private Estimate anew(Scenario scenario) {
        turn = (turn + 1) % LOADS;
        var usual = BatchOptions.DEFAULT;
        int size = 64 + turn;
        var batch = new BatchOptions(size, size, usual.slots(), usual.unified(), usual.outputs());
        return scenario.withBatch(batch).estimate();
    }

    @Benchmark
    public Curve curveOf512Points() {
        return Curve.of(dense, new Tokens(131072), 512);
    }

    @Benchmark
    public Tokens largestContext() {
        return LargestContext.of(dense.withContext(context()));
    }

    /// All that the window shows of a change.
    @Benchmark
    public Forecast forecast() {
        return Forecast.of(dense.withContext(context()));
    }
}
