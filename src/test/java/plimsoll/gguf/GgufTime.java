package plimsoll.gguf;

import java.nio.file.Path;
import java.util.Arrays;

/// Prints how long reading the header of a GGUF file takes, at first and once the virtual machine
/// is warm, and how much heap it asks for; run by
/// `mvn -q test-compile exec:exec@gguf-time -Dgguf=FILE`.
public final class GgufTime {
    private static final int RUNS = 60;

    private GgufTime() {}

    public static void main(String[] args) throws GgufException {
        var file = Path.of(args[0]);
        var times = new double[RUNS];
        long most = 0;
        int tensors = 0;
        for (int run = 0; run < RUNS; run++) {
            long before = used();
            long start = System.nanoTime();
            tensors = GgufModel.of(GgufFile.read(file)).file().tensors().size();
            times[run] = (System.nanoTime() - start) / 1e6;
            most = Math.max(most, used() - before);
        }
        double[] warm = Arrays.copyOfRange(times, RUNS / 2, RUNS);
        Arrays.sort(warm);
        String text = "%d tensors; first %.1f ms, warm median %.1f ms (%.1f to %.1f), %.1f MiB%n";
        double median = warm[warm.length / 2];
        double slowest = warm[warm.length - 1];
        System.out.printf(
                text, tensors, times[0], median, warm[0], slowest, most / (double) (1 << 20));
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
