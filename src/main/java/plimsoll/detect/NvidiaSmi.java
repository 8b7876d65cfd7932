package plimsoll.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plimsoll.core.Gpu;
import plimsoll.detect.Found.Memory;

/// NVIDIA's tool, on Linux and Windows. What its driver keeps for itself is not free, so that it
/// counts as used.
///
/// Source: `nvidia-smi --help-query-gpu`; for a GPU that shares the CPU's memory the fields are
/// `[N/A]`, https://docs.nvidia.com/dgx/dgx-spark/known-issues.html.
final class NvidiaSmi implements Probe {
    private static final String TOOL = "nvidia-smi";
    private static final Pattern NONE = Pattern.compile("\\[?(N/A|Not Supported)]?");

    @Override
    public List<Found> look(Machine machine) throws ProbeException, InterruptedException {
        Optional<String> answer =
                machine.ask(
                        TOOL,
                        "--query-gpu=memory.total,memory.free,name",
                        "--format=csv,noheader,nounits");
        return answer.isEmpty() ? List.of() : parse(answer.get(), HostMemory.of(machine));
    }

    /// @param csv `12282, 11032, NVIDIA GeForce RTX 4070 Ti`, a line each
    /// @param host what a GPU has that shares the CPU's memory
    static List<Found> parse(String csv, Optional<Memory> host) throws ProbeException {
        var found = new ArrayList<Found>();
        for (String line : csv.strip().lines().toList()) {
            String[] cells = line.split(",", 3);
            if (cells.length < 3) {
                throw ProbeException.unreadable(TOOL);
            }
            Memory memory =
                    memory(cells[0].strip(), cells[1].strip(), host)
                            .orElseThrow(() -> ProbeException.unreadable(TOOL));
            found.add(Found.of(TOOL, Gpu.Kind.NVIDIA, cells[2], memory));
        }
        return found;
    }

    private static Optional<Memory> memory(String total, String free, Optional<Memory> host) {
        if (NONE.matcher(total).matches()) {
            return host;
        }
        return mib(total).flatMap(all -> mib(free).map(some -> Memory.of(all, some)));
    }

    private static Optional<Long> mib(String text) {
        return Numbers.whole(text).filter(mib -> Math.abs(mib) < 1L << 40).map(mib -> mib << 20);
    }
}
