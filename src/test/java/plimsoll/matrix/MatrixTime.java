package plimsoll.matrix;

import java.time.Duration;
import java.util.List;
import plimsoll.catalog.Catalog;
import plimsoll.core.Bytes;
import plimsoll.core.FileType;
import plimsoll.core.KvType;
import plimsoll.core.Rig;
import plimsoll.core.Scenario;
import plimsoll.core.Tokens;
import plimsoll.engine.Engines;

/// Prints how long it takes to answer for every device, model and cache type at once, in a fresh
/// virtual machine and in one that has warmed up; run by
/// `mvn -q test-compile exec:exec@matrix-time`.
public final class MatrixTime {
    private static final int TIMES = 4;

    private MatrixTime() {}

    public static void main(String[] args) {
        var catalog = Catalog.bundled();
        System.out.println("micro-batch     cells  processor ms  elapsed ms");
        for (int time = 0; time < TIMES; time++) {
            // Another micro-batch, so that no plan of the time before can be used again.
            measure(catalog, 512 - time);
        }
    }

    private static void measure(Catalog catalog, int ubatch) {
        Duration busy = busy();
        long start = System.nanoTime();
        long cells =
                Solver.all(questions(catalog, ubatch), Watch.PATIENT).stream()
                        .flatMap(matrix -> matrix.cells().stream())
                        .mapToLong(List::size)
                        .sum();
        long elapsed = System.nanoTime() - start;
        System.out.printf(
                "%11d %,9d %,13.0f %,11.0f%n",
                ubatch, cells, busy().minus(busy).toNanos() / 1e6, elapsed / 1e6);
    }

    private static Duration busy() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// Of every model, on every device, with every cache type.
    public static List<Question> questions(Catalog catalog, int ubatch) {
        List<Row> gpus = catalog.gpus().stream().<Row>map(g -> new Row.OfGpu(g.gpu())).toList();
        var rig = Rig.of(catalog.gpus().getFirst().gpu(), 1, Bytes.ZERO);
        return catalog.models().stream()
                .map(
                        model -> {
                            boolean usual = model.isOffered(FileType.Q4_K_M);
                            var file = model.weights(usual ? FileType.Q4_K_M : FileType.MXFP4);
                            var plain =
                                    new Scenario(
                                            model.spec(),
                                            file,
                                            rig,
                                            Engines.LLAMA_CPP,
                                            new Tokens(1));
                            var scenario = plain.withBatch(plain.batch().withUbatch(ubatch));
                            var columns = Column.caches(scenario.engine(), KvType.F16);
                            return new Question(scenario, model, gpus, columns);
                        })
                .toList();
    }
}
