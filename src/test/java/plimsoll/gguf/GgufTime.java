package plimsoll.gguf;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;

/// Prints how long reading the header of a GGUF file takes, at first and once the virtual machine
/// is warm, and how much heap it asks for; run by
/// `mvn -q test-compile exec:exec@gguf-time -Dgguf=FILE`.
public final class GgufTime {
    private static final int RUNS = 100;

    private GgufTime() {}

    public static void main(String[] args) throws GgufException {
        var file = Path.of(args[0]);
        var threads = ManagementFactory.getThreadMXBean();
        var elapsed = new double[RUNS];
        var busy = new double[RUNS];
        long most = 0;
        for (int run = 0; run < RUNS; run++) {
            long heap = used();
            long cpu = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            GgufModel.of(GgufFile.read(file));
            elapsed[run] = (System.nanoTime() - start) / 1e6;
            busy[run] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
            most = Math.max(most, used() - heap);
        }
        print("at first", elapsed[0], busy[0]);
        print("warm", warm(elapsed), warm(busy));
        System.out.printf("at most %.1f MiB of heap%n", most / (double) (1 << 20));
    }

    private static void print(String when, double elapsed, double busy) {
        System.out.printf("%s %.1f ms, %.1f ms on the processor%n", when, elapsed, busy);
    }

    /// The median of the later half.
    private static double warm(double[] times) {
        double[] later = Arrays.copyOfRange(times, RUNS / 2, RUNS);
        Arrays.sort(later);
        return later[later.length / 2];
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
