package plimsoll.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import plimsoll.catalog.Catalog;
import plimsoll.matrix.Matrix;
import plimsoll.matrix.MatrixTime;
import plimsoll.matrix.Solver;
import plimsoll.matrix.Watch;

/// The largest contexts of every device, model and cache type of the catalog.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Matrices {
    private static final int MOST = 512;

    private final Catalog catalog = Catalog.bundled();
    private int ubatch = MOST;

    /// With another micro-batch each time, so that no plan can be used again.
    @Benchmark
    public List<Matrix> ofEverything() {
        ubatch = ubatch > 1 ? ubatch - 1 : MOST;
        return Solver.all(MatrixTime.questions(catalog, ubatch), Watch.PATIENT);
    }
}
